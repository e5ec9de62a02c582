import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import type { ChoiceOption } from '@/components/choice'
import { Notice } from '@/components/notice'
import { URGENCY_LEVELS } from '@/domain/tips/tip'
import { SCAM_TYPE_IDS, SCAM_TYPES, type Audience, type ScamTypeId } from '@/domain/shared/taxonomy'
import type { Failure } from '@/domain/shared/result'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { reportWords } from '@/i18n/zh-CN/tips'
import { dial } from '@/platform/phone'
import { PLACES, type Report } from '../hooks'
import { LongChoice } from './long-choice'

/** What is told in the clear: which kind, when, and to whom. */
export function ReportFacts({ report, audience }: { report: Report; audience: Audience }) {
  const { draft, factsMistakes, fill } = report
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {reportWords.kindTitle}
      </Text>
      <LongChoice
        place={PLACES.kind}
        label={reportWords.kindLabel}
        isLabelHidden
        mistake={factsMistakes.kind}
        choices={scamTypeChoices(audience)}
        shortLength={COMMON_TYPES[audience].length + 1}
        moreWords={reportWords.kindMore}
        chosen={draft.scamTypeId}
        onChoose={(scamTypeId) => fill({ scamTypeId })}
      />
      <LongChoice
        place={PLACES.urgency}
        label={reportWords.urgencyLabel}
        mistake={factsMistakes.urgency}
        choices={URGENCIES}
        chosen={draft.urgency}
        onChoose={(urgency) => fill({ urgency })}
      />
      <View className="flow">{draft.urgency === 'now' && <CallFirst />}</View>
      <UnitChoice report={report} />
    </>
  )
}

function UnitsMissing({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const isOffline = failure.code === 'NETWORK_UNREACHABLE'
  return (
    <View id={PLACES.unit} className="flow">
      <Notice tone="warm">{isOffline ? reportWords.unitsOffline : failureWords(failure)}</Notice>
      <Button icon="retry" onPress={onRetry}>
        {stateWords.retry}
      </Button>
    </View>
  )
}

/** Whoever is being robbed right now needs the police, not a form. */
function CallFirst() {
  return (
    <>
      <Notice tone="danger" icon="phone" isStatus>
        {reportWords.happeningNow}
      </Notice>
      <Button kind="danger" icon="phone" onPress={() => dial('110')}>
        {reportWords.callPolice}
      </Button>
    </>
  )
}

const URGENCIES = (['now', 'recent', 'past'] as const).map((id) => ({ id, title: URGENCY_LEVELS[id] }))

/** What each audience meets most, first in the list. */
const COMMON_TYPES: Readonly<Record<Audience, readonly ScamTypeId[]>> = {
  elder: [
    'fake-police',
    'health-product-lecture',
    'elder-investment',
    'fake-customer-service',
    'fake-investment',
  ],
  student: ['brushing-rebate', 'game-trading', 'fake-customer-service', 'campus-loan', 'fan-ticket'],
  parent: ['fake-teacher-fee', 'fake-customer-service', 'brushing-rebate', 'fake-police', 'fake-investment'],
  citizen: ['brushing-rebate', 'fake-investment', 'fake-customer-service', 'fake-police', 'loan-credit-card'],
}

function scamTypeChoices(audience: Audience): readonly ChoiceOption<ScamTypeId>[] {
  const common = COMMON_TYPES[audience]
  const rest = SCAM_TYPE_IDS.filter((id) => id !== 'other' && !common.includes(id))
  const named = (ids: readonly ScamTypeId[]) => ids.map((id) => ({ id, title: SCAM_TYPES[id] }))
  return [...named(common), { id: 'other', title: reportWords.kindOther }, ...named(rest)]
}

const SHORT_UNITS = 4

function UnitChoice({ report: { units, draft, factsMistakes, fill } }: { report: Report }) {
  const known = units.value
  if (!known) {
    return units.failure ? <UnitsMissing failure={units.failure} onRetry={units.reload} /> : null
  }
  if (known.length === 0) return <Notice tone="warm">{reportWords.unitsEmpty}</Notice>
  return (
    <LongChoice
      place={PLACES.unit}
      label={reportWords.unitLabel}
      hint={reportWords.unitHint}
      mistake={factsMistakes.unit}
      choices={known.map(({ unitId, name }) => ({ id: unitId, title: name }))}
      shortLength={SHORT_UNITS}
      moreWords={reportWords.unitMore}
      chosen={draft.unitId}
      onChoose={(unitId) => fill({ unitId })}
    />
  )
}
