import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { GuideSummary } from '@/domain/guides/guide'
import { useElderView } from '@/features/frame/hooks'
import { openPage } from '@/platform/navigation'

/** Rows are told apart by their place: for another audience only their words travel to WeChat's view. */
export function GuideRows({ guides }: { readonly guides: readonly GuideSummary[] }) {
  const isElder = useElderView()
  return (
    <Card flush>
      {guides.map(({ id, title, remember }, place) => (
        <ListRow
          key={place}
          title={title}
          second={isElder ? undefined : remember}
          onPress={() => openPage('guides', { id })}
        />
      ))}
    </Card>
  )
}
