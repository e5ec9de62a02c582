import type { Page } from '@playwright/test'

/** More presses than the longest page has controls. */
const MOST_TABS = 120

/** The name of what has the focus, as a person reads it: its label, its own words, or the label around it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return ''
    const own = focused.getAttribute('aria-label') ?? focused.innerText.trim()
    return own || (focused.closest('[aria-label]')?.getAttribute('aria-label') ?? '')
  })

/** Goes on with Tab until the control of that name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = []
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const focused = await focusedName(page)
    if (name.test(focused)) return
    seen.push(focused)
  }
  throw new Error(`no way to ${name.source} by keyboard; there are ${[...new Set(seen)].join(' | ')}`)
}

export async function pressKey(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

export async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.insertText(text)
}
