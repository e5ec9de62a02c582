import { useEffect, type PropsWithChildren } from 'react'
import { startApp } from '@/features/settings/api'
import { SettingsProvider } from '@/features/settings/components/settings-provider'
import '@/components/tokens.css'
import '@/components/text.css'
import './app.css'

startApp()

/** On the web every page is a file of its own: fetched early, it opens without a network, the rescue first. */
async function fetchPagesForLater(): Promise<void> {
  await import('@/pages/rescue/index')
  await Promise.all([
    import('@/pages/learn/index'),
    import('@/pages/guides/index'),
    import('@/pages/alerts/index'),
    import('@/pages/alert/index'),
    import('@/pages/me/index'),
    import('@/pages/quizzes/index'),
    import('@/pages/report/index'),
  ])
}

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    // The condition is constant in a build: the mini-program contains nothing of the demonstration.
    if (process.env.TARO_ENV === 'h5') {
      void fetchPagesForLater().catch(() => undefined)
      void import('@/features/demo/components/demo-bar').then(({ mountDemoBar }) => mountDemoBar())
    }
  }, [])
  return <SettingsProvider>{children}</SettingsProvider>
}
