import { BrandHead } from '@/components/brand-head'
import { homeWords } from '@/i18n/zh-CN/home'

/** The unit one belongs to, and the sentence that stops a hand on its way to the money. */
export function HomeHead({ unitName }: { readonly unitName: string | null | undefined }) {
  const { title, second, unjoined } = homeWords
  return <BrandHead place={unitName ?? unjoined} title={title} second={second} />
}
