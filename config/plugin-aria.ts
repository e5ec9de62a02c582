import type { IPluginContext } from '@tarojs/service'

/** The aria attributes our components set. Every one costs 4 KB in base.wxml, so the list is short. */
const ARIA_ATTRIBUTES = [
  'role',
  'label',
  'hidden',
  'checked',
  'disabled',
  'selected',
  'current',
  'level',
  'live',
  'modal',
]

const TAGS = ['View', 'Text', 'Input', 'Textarea']

interface WeappPlatform {
  template?: {
    mergeComponents(ctx: IPluginContext, components: Record<string, Record<string, string>>): void
  }
}

function bindingOf(attribute: string): [string, string] {
  const camelCased = `aria${attribute.charAt(0).toUpperCase()}${attribute.slice(1)}`
  return [`aria-${attribute}`, `i.${camelCased}`]
}

/** Taro's generated base.wxml binds no aria attribute: without this a screen reader in WeChat hears no role. */
export default (ctx: IPluginContext): void => {
  const bindings = Object.fromEntries(ARIA_ATTRIBUTES.map(bindingOf))
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: WeappPlatform) {
      platform.template?.mergeComponents(ctx, Object.fromEntries(TAGS.map((tag) => [tag, bindings])))
    },
  })
}
