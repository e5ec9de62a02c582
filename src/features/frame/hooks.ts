import { useContext } from 'react'
import { isElderView, TextSizeContext } from '@/components/text-size'
import { usePageParams } from '@/platform/navigation'

/** Whether the page shows one column, few words and big targets. */
export const useElderView = (): boolean => isElderView(useContext(TextSizeContext))

/** The `id` this page was opened with; empty where a link has lost it. */
export const usePageId = (): string => usePageParams()['id'] ?? ''
