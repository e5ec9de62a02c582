import { Field } from '@/components/field'
import { useElderView } from '@/features/frame/hooks'
import { searchWords } from '@/i18n/zh-CN/search'
import type { Search } from '../hooks'

export function SearchField({ search }: { readonly search: Search }) {
  const isElder = useElderView()
  return (
    <Field
      label={searchWords.label}
      hint={isElder ? undefined : searchWords.hint}
      value={search.text}
      onInput={search.type}
    />
  )
}
