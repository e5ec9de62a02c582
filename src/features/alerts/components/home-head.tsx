import { BrandHead } from '@/components/brand-head'
import { useElderView } from '@/features/frame/hooks'
import { homeWords } from '@/i18n/zh-CN/home'

/** The unit one belongs to, and the sentence that stops a hand on its way to the money. */
export function HomeHead({ unitName }: { readonly unitName: string | null | undefined }) {
  const { title, note, elderTitle, elderSecond, unjoined } = homeWords
  const place = unitName ?? unjoined
  return useElderView() ? (
    <BrandHead place={place} title={elderTitle} second={elderSecond} />
  ) : (
    <BrandHead place={place} title={title} note={note} />
  )
}
