import { useRef } from 'react'
import Taro, { useDidHide, useDidShow, useReachBottom, useRouter } from '@tarojs/taro'

const TABS = ['home', 'learn', 'rescue', 'alerts', 'me'] as const
export type TabName = (typeof TABS)[number]
export type PageName =
  | TabName
  | 'evidence'
  | 'family'
  | 'broadcast'
  | 'check'
  | 'guides'
  | 'search'
  | 'quizzes'
  | 'pledges'
  | 'pledges/verify'
  | 'alert'
  | 'report'
  | 'receipt'
  | 'my-data'
  | 'my-units'
  | 'join'
  | 'relatives'
  | 'relatives/pair'
  | 'relatives/visit'
  | 'join-poster'
  | 'join-codes'
  | 'meeting'
  | 'meeting-desk'
  | 'notice'
  | 'notice-file'
  | 'staff-invitation'
  | 'console'
  | 'content-desk'
  | 'console-sign-in'
  | 'sign-in'
  | 'poster'

const isTab = (page: PageName): page is TabName => TABS.some((tab) => tab === page)

type PageParams = Readonly<Record<string, string>>

export const pageQuery = (params: PageParams): string =>
  Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')

/** The address of a page within the app, as a card or a link carries it. */
export function pageAddress(page: PageName, params: PageParams): string {
  const query = pageQuery(params)
  return `/pages/${page}/index${query ? `?${query}` : ''}`
}

/** Goes to a page; a tab is switched to, any other page is stacked (WeChat allows ten). */
export function openPage(page: PageName, params: PageParams = {}): void {
  const url = pageAddress(page, params)
  if (isTab(page)) void Taro.switchTab({ url })
  else if (Taro.getCurrentPages().length >= PAGE_STACK_LIMIT) void Taro.redirectTo({ url })
  else void Taro.navigateTo({ url })
}

/** Goes to a page in place of this one: back leads past it. */
export function replacePage(page: PageName, params: PageParams = {}): void {
  void Taro.redirectTo({ url: pageAddress(page, params) })
}

/** Back to where the person came from, or home where a shared link was the beginning. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openPage('home')
}

const PAGE_STACK_LIMIT = 10

/** The parameters this page was opened with, decoded. */
export function usePageParams(): PageParams {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, decodeURIComponent(String(value ?? ''))]),
  )
}

/** Runs whenever the page comes back to the front after it was left. */
export function usePageReturned(run: () => void): void {
  const wasLeft = useRef(false)
  useDidHide(() => {
    wasLeft.current = true
  })
  useDidShow(() => {
    if (wasLeft.current) run()
    wasLeft.current = false
  })
}

/** Runs when the page is left for another one, or WeChat goes to the background. */
export const usePageHidden: (run: () => void) => void = useDidHide

/** Runs when the person has scrolled to the end of the page. */
export const usePageEnd: (run: () => void) => void = useReachBottom

/** Brings the element with this id into view. */
export function scrollToElement(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -SCROLL_MARGIN_PX, duration: SCROLL_MS })
}

/** Brings back into view what has left the screen, or stands behind the head or the foot of the page. */
export function keepInView(selector: string): void {
  // First the view has to show what is looked for.
  Taro.nextTick(() => (process.env.TARO_ENV === 'h5' ? keepInWindow(selector) : keepOnPhone(selector)))
}

type Place = { readonly top: number; readonly bottom: number }

const isInView = ({ top, bottom }: Place, screenHeight: number): boolean =>
  top >= SCROLL_MARGIN_PX && bottom <= screenHeight - SCROLL_MARGIN_PX

function keepInWindow(selector: string): void {
  // The page in front is the last one.
  const element = Array.from(document.querySelectorAll(selector)).pop()
  const page = element?.closest('.taro_page')
  if (!element || !page) return
  const place = element.getBoundingClientRect()
  if (isInView(place, window.innerHeight)) return
  // At once: Taro's own scrolling runs past its target.
  page.scrollTop += place.top - SCROLL_MARGIN_PX
}

function keepOnPhone(selector: string): void {
  const show = ([place]: readonly (Place | null)[]) => {
    if (!place || isInView(place, Taro.getWindowInfo().windowHeight)) return
    void Taro.pageScrollTo({ selector, offsetTop: -SCROLL_MARGIN_PX, duration: SCROLL_MS })
  }
  const query = Taro.createSelectorQuery()
  query.select(selector).boundingClientRect()
  query.exec(show)
}

/** Brings a field into view; on the web the keyboard goes on writing there. */
export function goToField(id: string): void {
  scrollToElement(id)
  if (process.env.TARO_ENV !== 'h5') return
  const field = document.getElementById(id)
  field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true })
}

/** A page that turns to its next step begins at the top. */
export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

/**
 * A page that turns to its next step, whose heading has this level: begins at the top, and on the web a screen
 * reader goes on from the heading.
 */
export function turnToStep(level: 1 | 2): void {
  scrollToTop()
  if (process.env.TARO_ENV === 'h5') setTimeout(() => focusHeading(level))
}

/** Pages that were left stay in the document, hidden. */
function focusHeading(level: number): void {
  const headings = document.querySelectorAll<HTMLElement>(`[role="heading"][aria-level="${level}"]`)
  const heading = [...headings].find((one) => one.getClientRects().length > 0)
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}

/** Room for the page head, which stays on top, and for the foot. */
const SCROLL_MARGIN_PX = 120
const SCROLL_MS = 180
