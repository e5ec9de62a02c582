import { createContext, useContext, useState, type PropsWithChildren } from 'react'
import { PageInsetsContext } from '@/components/page-insets'
import { TextSizeContext, type TextSize } from '@/components/text-size'
import { readPageInsets } from '@/platform/device'
import { useStoredTextSize } from '../hooks'

const ChooseTextSizeContext = createContext<(size: TextSize) => void>(() => undefined)

/** Round the whole app: how large the text is, and what the page heads leave free. */
export function SettingsProvider({ children }: PropsWithChildren) {
  const [size, choose] = useStoredTextSize()
  const [insets] = useState(readPageInsets)
  return (
    <PageInsetsContext.Provider value={insets}>
      <ChooseTextSizeContext.Provider value={choose}>
        <TextSizeContext.Provider value={size}>{children}</TextSizeContext.Provider>
      </ChooseTextSizeContext.Provider>
    </PageInsetsContext.Provider>
  )
}

export const useChooseTextSize = (): ((size: TextSize) => void) => useContext(ChooseTextSizeContext)
