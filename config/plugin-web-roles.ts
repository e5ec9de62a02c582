import type { PluginObj, types } from '@babel/core'

/** The part of Babel this plugin works with. */
type Babel = { readonly types: typeof types }

/** WeChat reads `aria-role`, a browser `role`: sources say the first, and the web build renames it. */
export const webRoles = ({ types: t }: Babel): PluginObj => ({
  name: 'web-roles',
  visitor: {
    JSXAttribute({ node }) {
      if (t.isJSXIdentifier(node.name, { name: 'aria-role' })) node.name = t.jsxIdentifier('role')
    },
    ObjectProperty({ node }) {
      if (t.isStringLiteral(node.key, { value: 'aria-role' })) node.key = t.stringLiteral('role')
    },
  },
})
