import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { CodeText } from '@/components/code-text'
import { Notice } from '@/components/notice'
import { STAFF_ROLES } from '@/domain/staff/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { memberWords } from '@/i18n/zh-CN/members'
import { staffWords } from '@/i18n/zh-CN/staff'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useInviting } from '../hooks'

const ROLES = STAFF_ROLES.map((id) => ({
  id,
  title: memberWords.roles[id],
  second: staffWords.roleHints[id],
}))
const DAYS = Object.entries(staffWords.dayChoices).map(([id, title]) => ({ id, title }))

/** Asking one person: a code that is shown once and works once. */
export function InvitePanel({ unitId, onMade }: { readonly unitId: string; readonly onMade: () => void }) {
  const { role, setRole, days, setDays, made, make, isBusy, failure } = useInviting(unitId, onMade)
  return (
    <Card title={staffWords.invite}>
      <ChoiceGroup label={staffWords.role} choices={ROLES} chosen={role} onChoose={setRole} />
      <ChoiceGroup
        label={staffWords.days}
        choices={DAYS}
        chosen={String(days)}
        onChoose={(id) => setDays(Number(id))}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void make()}>
        {isBusy ? stateWords.sending : staffWords.makeCode}
      </Button>
      {made && (
        <>
          <CodeText code={made.code} label={staffWords.code} />
          <Text className="words">{staffWords.codeLead}</Text>
          <Text className="note">{staffWords.codeUntil(fullDayWords(new Date(made.openUntil)))}</Text>
        </>
      )}
    </Card>
  )
}
