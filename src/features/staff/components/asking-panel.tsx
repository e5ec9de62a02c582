import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { CodeText } from '@/components/code-text'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { STAFF_ROLES } from '@/domain/staff/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { memberWords } from '@/i18n/zh-CN/members'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { staffWords } from '@/i18n/zh-CN/staff'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useAsking, type Asking } from '../hooks'

const ROLES = STAFF_ROLES.map((id) => ({
  id,
  title: memberWords.roles[id],
  second: staffWords.roleHints[id],
}))
const DAYS = Object.entries(staffWords.dayChoices).map(([id, title]) => ({ id, title }))
const WAYS = (['face', 'invitation'] as const).map((id) => ({ id, ...staffWords.wayChoices[id] }))

type Props = { readonly unitId: string; readonly isAdmin: boolean; readonly onDone: () => void }

/** Asking one person to work for the unit. */
export function AskingPanel({ unitId, isAdmin, onDone }: Props) {
  const asking = useAsking(unitId, isAdmin, onDone)
  const { way, setWay, role, setRole, days, setDays } = asking
  return (
    <Card title={staffWords.invite}>
      <OneByOne>
        <ChoiceGroup label={staffWords.role} choices={ROLES} chosen={role} onChoose={setRole} />
        <ChoiceGroup
          label={staffWords.days}
          choices={DAYS}
          chosen={String(days)}
          onChoose={(id) => setDays(Number(id))}
        />
        {isAdmin && <ChoiceGroup label={staffWords.way} choices={WAYS} chosen={way} onChoose={setWay} />}
        {way === 'face' ? <FaceToFace asking={asking} /> : <ByInvitation asking={asking} />}
      </OneByOne>
    </Card>
  )
}

type WayProps = { readonly asking: Asking }

function FaceToFace({ asking: { typed, setTyped, mistake, failure, isBusy, grant, doneWords } }: WayProps) {
  return (
    <>
      <Field
        label={staffWords.staffCode}
        hint={staffWords.staffCodeHint}
        mistake={mistake}
        maxLength={12}
        value={typed}
        onInput={setTyped}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void grant()}>
        {isBusy ? stateWords.sending : staffWords.grant}
      </Button>
      {doneWords !== undefined && (
        <Notice icon="tick" isStatus>
          {doneWords}
        </Notice>
      )}
    </>
  )
}

/** The code is shown once and works once. */
function ByInvitation({ asking: { made, failure, isBusy, invite } }: WayProps) {
  return (
    <>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void invite()}>
        {isBusy ? stateWords.sending : staffWords.makeCode}
      </Button>
      {made && (
        <>
          <CodeText code={made.code} label={staffWords.code} />
          <Text className="words">{staffWords.codeLead}</Text>
          <Text className="note">{staffWords.codeUntil(fullDayWords(new Date(made.openUntil)))}</Text>
        </>
      )}
    </>
  )
}
