import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { StackedBars, type StackedPart } from '@/components/stacked-bars'
import type { BroadcastPlan, Reach } from '@/domain/broadcasts/contract'
import { BROADCASTS_A_DAY } from '@/domain/broadcasts/limits'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { comingWords } from '@/i18n/zh-CN/dates'
import { countWords } from '@/i18n/zh-CN/metrics'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { usePushPlan, useStart } from '../hooks'

type Props = { readonly alertId: string; readonly onStarted: () => Promise<void> }

/** Whom a push would reach, and whom not, before anybody presses anything. */
export function PushPlan({ alertId, onStarted }: Props) {
  const plan = usePushPlan(alertId)
  return (
    <CloudAnswer query={plan}>
      {(value) => (
        <>
          <Text className="title">{value.headline}</Text>
          {value.alertOver ? (
            <Notice title={pushDeskWords.over[value.alertOver]}>
              {pushDeskWords.overMeans[value.alertOver]}
            </Notice>
          ) : (
            <>
              <Picture plan={value} />
              <Starting alertId={alertId} plan={value} reload={plan.reload} onStarted={onStarted} />
            </>
          )}
        </>
      )}
    </CloudAnswer>
  )
}

function Picture({ plan: { reach, units } }: { readonly plan: BroadcastPlan }) {
  return (
    <Card title={pushDeskWords.planTitle}>
      <Text className="words strong">
        {reach.people > 0 ? pushDeskWords.planSentence(reach.people) : pushDeskWords.planNobody}
      </Text>
      {units.length > 0 && (
        <StackedBars
          label={pushDeskWords.byUnit}
          bars={units.map((unit) => ({ name: unit.name, parts: partsOf(unit) }))}
          whole={partsOf(reach)}
          words={(count) => `${countWords(count)} 人`}
        />
      )}
      <Text className="note">{pushDeskWords.partMeans}</Text>
      {reach.unreached > 0 && <Text className="note">{pushDeskWords.unreachedNext}</Text>}
    </Card>
  )
}

const partsOf = ({ byPush, byFamily, unreached }: Reach): readonly StackedPart[] => [
  { name: pushDeskWords.parts.byPush, tone: 'full', value: byPush },
  { name: pushDeskWords.parts.byFamily, tone: 'warm', value: byFamily },
  { name: pushDeskWords.parts.unreached, tone: 'empty', value: unreached },
]

/** From here on it is a matter of seconds; later than that is said. */
const SOON_MS = 60_000

type StartingProps = Props & { readonly plan: BroadcastPlan; readonly reload: () => void }

function Starting({ alertId, plan, reload, onStarted }: StartingProps) {
  const { typed, setTyped, mistake, start, isBusy, failure } = useStart(
    alertId,
    { value: plan, reload },
    onStarted,
  )
  const startsAt = new Date(plan.startsAt)
  const isSoon = startsAt.getTime() - Date.now() < SOON_MS
  if (!plan.hasTemplate) return <Notice tone="warm">{pushDeskWords.noTemplate}</Notice>
  return (
    <Card>
      <Text className="words">
        {isSoon ? pushDeskWords.startsNow : pushDeskWords.startsAt(comingWords(startsAt, new Date()))}
      </Text>
      {!isSoon && (
        <Text className="note">{plan.isTyped ? pushDeskWords.pauseWhy : pushDeskWords.quietWhy}</Text>
      )}
      <Text className="note">{pushDeskWords.today(plan.startedToday, BROADCASTS_A_DAY)}</Text>
      {plan.isTyped && (
        <Field
          kind="number"
          label={pushDeskWords.typed}
          hint={pushDeskWords.typedHint(plan.reach.people)}
          mistake={mistake}
          value={typed}
          onInput={setTyped}
        />
      )}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" icon="alert" isDisabled={isBusy} onPress={() => void start()}>
        {isBusy ? stateWords.sending : pushDeskWords.start}
      </Button>
    </Card>
  )
}
