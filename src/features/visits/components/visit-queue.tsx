import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListRow } from '@/components/list-row'
import type { VisitView } from '@/domain/visits/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { visitDeskWords } from '@/i18n/zh-CN/visits'
import type { CloudQuery } from '@/platform/cloud-query'

type Props = {
  readonly visits: CloudQuery<readonly VisitView[]>
  readonly onChoose: (visitId: string) => void
}

/** Who asked to be called or called on: only that somebody did, and when. */
export function VisitQueue({ visits, onChoose }: Props) {
  return (
    <CloudAnswer query={visits}>
      {(listed) =>
        listed.length === 0 ? (
          <Empty icon="door" words={visitDeskWords.none} />
        ) : (
          <Card flush>
            {listed.map(({ id, askedAt, askedBy, state, untold }) => (
              <ListRow
                key={id}
                icon={state === 'open' ? 'door' : 'tick'}
                title={visitDeskWords.visit(fullDayWords(new Date(askedAt)))}
                second={visitDeskWords.askedBy[askedBy]}
                tone={untold > 0 ? 'warm' : 'brand'}
                aside={untold > 0 ? visitDeskWords.untold(untold) : visitDeskWords.states[state]}
                onPress={() => onChoose(id)}
              />
            ))}
          </Card>
        )
      }
    </CloudAnswer>
  )
}
