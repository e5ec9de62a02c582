import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListRow } from '@/components/list-row'
import { groupHits, type HitGroup } from '@/domain/guides/search-hits'
import { useElderView } from '@/features/frame/hooks'
import { searchWords } from '@/i18n/zh-CN/search'
import { openPage } from '@/platform/navigation'
import { openHit } from '../api'
import type { Search } from '../hooks'

/** More are not read, and would weigh more than may travel to WeChat's view after a keystroke. */
const MOST_SHOWN = 6

type Props = {
  readonly search: Search
  /** What is looked for most: the way on where nothing was typed. */
  readonly usual: ReactNode
}

/** What was found, or a way on; each in a box of its own, so that it travels to WeChat's view alone. */
export function SearchResults({ search: { hits, type }, usual }: Props) {
  const shown = hits?.slice(0, MOST_SHOWN) ?? []
  return (
    <>
      <View aria-role="status">
        {hits && <Text className="second">{searchWords.found(hits.length, shown.length)}</Text>}
      </View>
      <View className="flow">
        {!hits && usual}
        {!hits && <CheckRow />}
        {hits?.length === 0 && <NothingFound />}
        {groupHits(shown).map((group) => (
          <Hits key={group.kind} group={group} />
        ))}
        {hits && <Button onPress={() => type('')}>{searchWords.clear}</Button>}
      </View>
    </>
  )
}

/** Hits are told apart by their place: what stays is sent anew only where its words change. */
function Hits({ group: { kind, hits } }: { readonly group: HitGroup }) {
  const isElder = useElderView()
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {searchWords.kinds[kind]}
      </Text>
      <Card flush>
        {hits.map((hit, place) => (
          <ListRow
            key={place}
            title={hit.title}
            second={isElder ? undefined : hit.second}
            onPress={() => openHit(hit)}
          />
        ))}
      </Card>
    </>
  )
}

const openCheck = () => openPage('check')

function CheckRow() {
  return (
    <Card flush>
      <ListRow icon="check" title={searchWords.check} onPress={openCheck} />
    </Card>
  )
}

function NothingFound() {
  return (
    <Empty icon="search" words={searchWords.nothing}>
      <Button icon="check" onPress={openCheck}>
        {searchWords.check}
      </Button>
    </Empty>
  )
}
