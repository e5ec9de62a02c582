import { useEffect, type PropsWithChildren } from 'react'
import { startApp } from '@/features/settings/api'
import { SettingsProvider } from '@/features/settings/components/settings-provider'
import '@/components/tokens.css'
import '@/components/text.css'
import './app.css'

startApp()

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    // The condition is constant in a build: the mini-program contains nothing of the demonstration.
    if (process.env.TARO_ENV === 'h5') {
      void import('@/features/demo/components/demo-bar').then(({ mountDemoBar }) => mountDemoBar())
    }
  }, [])
  return <SettingsProvider>{children}</SettingsProvider>
}
