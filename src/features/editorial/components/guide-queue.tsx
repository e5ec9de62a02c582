import { Card } from '@/components/card'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { QueueRow } from '@/features/frame/components/queue-row'
import { editorialWords } from '@/i18n/zh-CN/editorial'
import { usePartsPainted } from '@/platform/after-paint'
import { useGuides } from '../hooks'

type Props = { readonly chosen: string | undefined; readonly onChoose: (guideId: string) => void }

const GUIDES_A_PART = 6

/** Every guide that residents read now. */
export function GuideQueue({ chosen, onChoose }: Props) {
  const guides = useGuides()
  const parts = usePartsPainted(Math.ceil((guides.value?.length ?? 0) / GUIDES_A_PART))
  return (
    <CloudAnswer query={guides}>
      {(all) => (
        <Card>
          {all.slice(0, parts * GUIDES_A_PART).map(({ id, title, version }) => (
            <QueueRow
              key={id}
              title={title}
              second={editorialWords.version(version)}
              isChosen={id === chosen}
              onPress={() => onChoose(id)}
            />
          ))}
        </Card>
      )}
    </CloudAnswer>
  )
}
