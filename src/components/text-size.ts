import { createContext } from 'react'

/** Main text of 18, 25 or 30 px; the two larger ones are the elder view. */
export const TEXT_SIZES = ['standard', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** Provided by the app, from what the person chose. */
export const TextSizeContext = createContext<TextSize>('standard')

/** One column, few words, big targets. */
export function isElderView(size: TextSize): boolean {
  return size !== 'standard'
}

const VIEW_CLASSES = {
  standard: 'view',
  large: 'view view--elder',
  largest: 'view view--elder view--elder-largest',
} as const satisfies Record<TextSize, string>

/** The classes of a page's root; every token hangs on them. */
export function viewClass(size: TextSize): string {
  return VIEW_CLASSES[size]
}
