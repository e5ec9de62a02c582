import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA_BINDINGS } from './aria-attributes'

mergeInternalComponents(ARIA_BINDINGS)
