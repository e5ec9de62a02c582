import type { Journal } from './journal'

/** The budgets of docs: what one setData of a page may weigh while it opens, and after a tap. */
const FIRST_BUDGET_BYTES = 32 * 1024
const LATER_BUDGET_BYTES = 4 * 1024

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

/** One sentence a page that sends too much. */
export function overBudget(sizes: readonly SetDataSizes[]): readonly string[] {
  const tooMuch = (page: string, when: string, bytes: number, budget: number) =>
    bytes > budget ? [`${page} ${when}: ${bytes} bytes of ${budget}`] : []
  return sizes.flatMap(({ page, first, later }) => [
    ...tooMuch(page, 'opening', first, FIRST_BUDGET_BYTES),
    ...tooMuch(page, 'later', later, LATER_BUDGET_BYTES),
  ])
}
