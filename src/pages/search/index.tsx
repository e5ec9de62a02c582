import { SubPage } from '@/features/frame/components/sub-page'
import { UsualGuides } from '@/features/guides/components/usual-guides'
import { useGuides } from '@/features/guides/hooks'
import { useAudience } from '@/features/members/hooks'
import { SearchField } from '@/features/search/components/search-field'
import { SearchResults } from '@/features/search/components/search-results'
import { useSearch } from '@/features/search/hooks'
import { searchWords } from '@/i18n/zh-CN/search'

export default function SearchPage() {
  const { audience } = useAudience()
  const { value: guides } = useGuides()
  const search = useSearch(guides)
  return (
    <SubPage title={searchWords.title}>
      <SearchField search={search} />
      <SearchResults search={search} usual={guides && <UsualGuides guides={guides} audience={audience} />} />
    </SubPage>
  )
}
