import { createContext } from 'react'

/** What the page head leaves to others, in px: the status bar above, WeChat's capsule on the right. */
export type PageInsets = { readonly top: number; readonly right: number }

/** Provided by the app, from what the platform measured; the web leaves nothing. */
export const PageInsetsContext = createContext<PageInsets>({ top: 0, right: 0 })
