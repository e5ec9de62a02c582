import { test as base, type Page } from '@playwright/test'
import { seedDemonstration } from '../../config/seed-demonstration'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'

export type Persona =
  | 'elder'
  | 'granddaughter'
  | 'student'
  | 'parent'
  | 'citizen'
  | 'teacher'
  | 'organiser'
  | 'village-organiser'
  | 'reviewer'
  | 'triage'
  | 'admin'
export type TextSize = 'standard' | 'large' | 'largest'

/** Taro keeps what it stores on the web in this shape. */
const stored = (data: unknown) => JSON.stringify({ data })

let visits = 0

type WebTest = {
  readonly cloud: LocalCloud
  /** Opens a page of the app as a persona, or as a guest, in a text size. */
  readonly visit: (route: string, as?: Persona | null, textSize?: TextSize) => Promise<Page>
}

type OfFile = { readonly file: string; readonly cloud: LocalCloud }

/** Every file of tests has a local cloud of its own with the demonstration campaign, which the next file ends. */
export const test = base.extend<WebTest, { readonly kept: { ofFile?: OfFile } }>({
  kept: [
    async ({}, provide) => {
      const kept: { ofFile?: OfFile } = {}
      await provide(kept)
      await kept.ofFile?.cloud.stop()
    },
    { scope: 'worker' },
  ],
  cloud: [
    async ({ kept }, provide, { file }) => {
      if (kept.ofFile?.file !== file) {
        await kept.ofFile?.cloud.stop()
        const cloud = await startLocalCloud()
        await seedDemonstration(cloud.url, cloud.dataDir)
        kept.ofFile = { file, cloud }
      }
      await provide(kept.ofFile.cloud)
    },
    { timeout: 120_000 },
  ],
  visit: async ({ cloud, page }, provide) => {
    await provide(async (route, as = null, textSize = 'standard') => {
      const visitor = `visitor-${++visits}`
      // Before the app's first line, and once: what the person changes afterwards stays changed.
      await page.addInitScript(
        ([id, signIn, size]) => {
          if (sessionStorage.getItem(id)) return
          sessionStorage.setItem(id, 'here')
          localStorage.clear()
          if (signIn) localStorage.setItem('sign-in', signIn)
          localStorage.setItem('text-size', size)
        },
        [visitor, as ? stored(`wechat:demo-${as}`) : '', stored(textSize)] as const,
      )
      await page.goto(`${cloud.url}/?${visitor}#/${route}`)
      return page
    })
  },
})

export { expect } from '@playwright/test'
