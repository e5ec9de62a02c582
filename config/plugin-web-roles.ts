import type { PluginObj, types } from '@babel/core'

/** The part of Babel this plugin works with. */
type Babel = { readonly types: typeof types }

/** A browser wants the level of every heading; one that says none stands below the title of the page. */
const HEADING_LEVEL = '2'

/** WeChat reads `aria-role`, a browser `role`: sources say the first, and the web build renames it. */
export const webRoles = ({ types: t }: Babel): PluginObj => ({
  name: 'web-roles',
  visitor: {
    JSXOpeningElement({ node }) {
      const find = (name: string) =>
        node.attributes.find(
          (attribute): attribute is types.JSXAttribute =>
            t.isJSXAttribute(attribute) && t.isJSXIdentifier(attribute.name, { name }),
        )
      const role = find('aria-role')
      if (!role) return
      role.name = t.jsxIdentifier('role')
      if (t.isStringLiteral(role.value, { value: 'heading' }) && !find('aria-level')) {
        node.attributes.push(t.jsxAttribute(t.jsxIdentifier('aria-level'), t.stringLiteral(HEADING_LEVEL)))
      }
    },
    ObjectProperty({ node }) {
      if (t.isStringLiteral(node.key, { value: 'aria-role' })) node.key = t.stringLiteral('role')
    },
  },
})
