import type { Journal } from './journal'

/** The largest setData of a page in bytes: while it opened, and in answer to anything later. */
export type SetDataSizes = { readonly page: string; readonly first: number; readonly later: number }

export function summariseSetData({ setData }: Journal): readonly SetDataSizes[] {
  const pages = [...new Set(setData.map(({ page }) => page))]
  return pages.map((page) => {
    const largest = (isFirst: boolean): number => {
      const own = setData.filter((entry) => entry.page === page && (entry.cause === 'open') === isFirst)
      return Math.max(0, ...own.map(({ bytes }) => bytes))
    }
    return { page, first: largest(true), later: largest(false) }
  })
}
