import { useEffect, type PropsWithChildren } from 'react'
import { startApp } from '@/features/settings/api'
import { SettingsProvider } from '@/features/settings/components/settings-provider'
import '@/components/tokens.css'
import '@/components/text.css'
import './app.css'

startApp()

/** Home itself is still being fetched when the app begins; the other pages must not compete with it. */
const HOME_FIRST_MS = 300

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    // Every import stands within the condition, which is constant in a build: the mini-program gets none of it.
    if (process.env.TARO_ENV === 'h5') {
      // On the web a page is a file of its own: fetched early, it opens without a network; the rescue first.
      const fetchPages = async () => {
        await import('@/pages/rescue/index')
        await Promise.all([import('@/pages/evidence/index'), import('@/pages/family/index')])
        await Promise.all([
          import('@/pages/check/index'),
          import('@/pages/learn/index'),
          import('@/pages/guides/index'),
          import('@/pages/alerts/index'),
          import('@/pages/alert/index'),
          import('@/pages/me/index'),
          import('@/pages/quizzes/index'),
          import('@/pages/report/index'),
          import('@/pages/search/index'),
        ])
        await import('@/content/zh-CN/guides')
      }
      const keepApp = async () => {
        await fetchPages().catch(() => undefined)
        const { keepAppOnDevice } = await import('@/platform/offline')
        keepAppOnDevice()
      }
      setTimeout(() => void keepApp().catch(() => undefined), HOME_FIRST_MS)
    }
  }, [])
  return <SettingsProvider>{children}</SettingsProvider>
}
