import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { KEPT_THING_IDS, KEPT_THINGS, LONGEST, type Evidence } from '@/domain/rescue/evidence'
import { evidenceWords, rescueWords } from '@/i18n/zh-CN/rescue'
import { dial } from '@/platform/phone'
import { toggled, type EvidenceList } from '../hooks'
import { partTitle, type EvidencePart } from './evidence-parts'
import { TransferMoney, TransferPayee } from './transfer-form'

type Props = {
  readonly list: EvidenceList
  readonly part: EvidencePart
  readonly onRemoved: () => void
}

const words = evidenceWords.fields

/** One screen of the list: every field may stay empty, and is kept while it is typed. */
export function EvidencePartForm({ list, part, onRemoved }: Props) {
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {partTitle(part)}
      </Text>
      <Fields list={list} part={part} onRemoved={onRemoved} />
      <Text className="note">{evidenceWords.onlyHere}</Text>
      <Button kind="danger" icon="phone" onPress={() => dial(rescueWords.first.number)}>
        {rescueWords.callAgain}
      </Button>
    </>
  )
}

function Fields({ list, part, onRemoved }: Props) {
  const { evidence, fill } = list
  switch (part.kind) {
    case 'you':
      return (
        <Field
          label={words.name}
          hint={words.nameHint}
          value={evidence.name}
          maxLength={LONGEST.short}
          onInput={(name) => fill({ name })}
        />
      )
    case 'money':
      return <TransferMoney list={list} at={part.at} />
    case 'payee':
      return <TransferPayee list={list} at={part.at} onRemoved={onRemoved} />
    case 'other':
      return <OtherSide evidence={evidence} fill={fill} />
    case 'kept':
      return <Kept evidence={evidence} fill={fill} />
    case 'notes':
      return (
        <Field
          kind="long"
          label={words.notes}
          hint={words.notesHint}
          value={evidence.notes}
          maxLength={LONGEST.notes}
          onInput={(notes) => fill({ notes })}
        />
      )
  }
}

type FillProps = { readonly evidence: Evidence; readonly fill: EvidenceList['fill'] }

function OtherSide({ evidence, fill }: FillProps) {
  const { nickname, phone, link, app } = evidence
  return (
    <>
      <Field
        label={words.nickname}
        value={nickname}
        maxLength={LONGEST.line}
        onInput={(next) => fill({ nickname: next })}
      />
      <Field
        label={words.phone}
        value={phone}
        maxLength={LONGEST.line}
        onInput={(next) => fill({ phone: next })}
      />
      <Field
        label={words.link}
        hint={words.linkHint}
        value={link}
        maxLength={LONGEST.notes}
        onInput={(next) => fill({ link: next })}
      />
      <Field label={words.app} value={app} maxLength={LONGEST.line} onInput={(next) => fill({ app: next })} />
    </>
  )
}

const KEPT_CHOICES = KEPT_THING_IDS.map((id) => ({ id, title: KEPT_THINGS[id] }))

function Kept({ evidence: { kept }, fill }: FillProps) {
  return (
    <>
      <ChoiceGroup
        label={words.keptLabel}
        choices={KEPT_CHOICES}
        chosen={kept}
        onChoose={(thing) => fill({ kept: toggled(kept, thing) })}
      />
      <Text className="second">{words.keptHint}</Text>
    </>
  )
}
