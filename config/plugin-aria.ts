import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import type { ARIA_BINDINGS } from './aria-attributes'

type Options = { readonly bindings: typeof ARIA_BINDINGS }

type WeappPlatform = {
  template?: { mergeComponents(ctx: IPluginContext, components: typeof ARIA_BINDINGS): void }
  runtimePath: string | string[]
}

/**
 * Taro's templates bind no aria attribute: without this a screen reader in WeChat hears no role. Attributes
 * travel under short names, numbered over all that a tag knows, so templates and runtime must be told alike:
 * with the templates alone, `hover-class` would arrive as `aria-checked`. Taro translates no file that a plugin
 * imports, so the bindings come as an option.
 */
export default (ctx: IPluginContext, { bindings }: Options): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: WeappPlatform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, bindings)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.ts')].flat()
    },
  })
}
