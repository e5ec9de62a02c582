import { useContext } from 'react'
import { isElderView, TextSizeContext } from '@/components/text-size'

/** Whether the page shows one column, few words and big targets. */
export const useElderView = (): boolean => isElderView(useContext(TextSizeContext))
