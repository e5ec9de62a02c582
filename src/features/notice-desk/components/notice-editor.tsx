import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import type { WrittenNotice } from '@/domain/notices/contract'
import { AUDIENCE_IDS, AUDIENCES } from '@/domain/shared/taxonomy'
import type { UnitNode } from '@/domain/units/contract'
import { AreaChoice } from '@/features/frame/components/area-choice'
import { noticeDeskWords, noticeWords } from '@/i18n/zh-CN/notices'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { usePartsPainted } from '@/platform/after-paint'
import { useNoticeEditing, type NoticeEditing } from '../hooks'

type Props = {
  readonly unitId: string
  readonly units: readonly UnitNode[]
  readonly draft?: WrittenNotice | undefined
  readonly replaces?: WrittenNotice | undefined
  readonly onDone: (words: string) => void
}

/** Writing a notice, or its next version; what is typed stays on this device until it is saved. */
export function NoticeEditor({ unitId, units, draft, replaces, onDone }: Props) {
  const editing = useNoticeEditing({ unitId, draft, replaces, onDone })
  const parts = usePartsPainted(4)
  const version = draft?.version ?? replaces?.version
  return (
    <View className="flow">
      {draft?.reviewNote && <Notice tone="warm">{noticeDeskWords.returnedNote(draft.reviewNote)}</Notice>}
      {replaces && <Notice>{noticeDeskWords.reviseHint}</Notice>}
      <Card title={version ? noticeDeskWords.editTitle(version) : noticeDeskWords.newTitle}>
        <Words editing={editing} />
      </Card>
      <View className="flow">{parts > 1 && <Promises editing={editing} />}</View>
      <View className="flow">{parts > 2 && <Reach editing={editing} units={units} />}</View>
      <View className="flow">{parts > 3 && <Submission editing={editing} />}</View>
    </View>
  )
}

type PartProps = { readonly editing: NoticeEditing }

const KINDS = (['letter', 'appeal'] as const).map((id) => ({ id, title: noticeWords.kinds[id] }))

function Words({ editing: { form, change, mistakeIn } }: PartProps) {
  return (
    <>
      <ChoiceGroup
        label={noticeDeskWords.kind}
        choices={KINDS}
        chosen={form.kind}
        onChoose={(kind) => change({ kind })}
      />
      <Field
        label={noticeDeskWords.noticeTitle}
        hint={noticeDeskWords.titleHint}
        mistake={mistakeIn('title')}
        value={form.title}
        onInput={(title) => change({ title })}
      />
      <Field
        kind="long"
        label={noticeDeskWords.text}
        hint={noticeDeskWords.textHint}
        mistake={mistakeIn('paragraphs')}
        value={form.text}
        onInput={(text) => change({ text })}
      />
    </>
  )
}

function Promises({ editing: { form, change, mistakeIn } }: PartProps) {
  const set = (at: number, words: string) =>
    change({ promises: form.promises.map((promise, index) => (index === at ? words : promise)) })
  return (
    <Card title={noticeWords.promisesTitle}>
      {form.promises.map((promise, at) => (
        <Field
          key={at}
          label={noticeDeskWords.promise(at + 1)}
          hint={at === 0 ? noticeDeskWords.promiseHint : undefined}
          value={promise}
          onInput={(words) => set(at, words)}
        />
      ))}
      <Mistake words={mistakeIn('promises')} />
    </Card>
  )
}

function Reach({ editing: { form, change, mistakeIn }, units }: PartProps & Pick<Props, 'units'>) {
  const { audiences, areaUnitIds } = form
  return (
    <Card>
      <ChoiceGroup
        label={noticeDeskWords.audiences}
        choices={AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))}
        chosen={audiences}
        onChoose={(audience) =>
          change({ audiences: AUDIENCE_IDS.filter((id) => (id === audience) !== audiences.includes(id)) })
        }
      />
      <Mistake words={mistakeIn('audiences')} />
      <AreaChoice units={units} chosen={areaUnitIds} onChange={(chosen) => change({ areaUnitIds: chosen })} />
      <Mistake words={mistakeIn('areaUnitIds')} />
      <Field
        label={noticeDeskWords.lastDay}
        hint={noticeDeskWords.lastDayHint}
        mistake={mistakeIn('lastDay')}
        value={form.lastDay}
        maxLength={10}
        onInput={(lastDay) => change({ lastDay })}
      />
    </Card>
  )
}

function Submission({ editing: { isDirty, isBusy, failure, save, submit } }: PartProps) {
  return (
    <>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" icon="tick" isDisabled={isBusy} onPress={() => void submit()}>
        {isBusy ? stateWords.sending : noticeDeskWords.submit}
      </Button>
      <Button isDisabled={isBusy || !isDirty} onPress={() => void save()}>
        {noticeDeskWords.save}
      </Button>
      <Text className="note">{isDirty ? noticeDeskWords.onDevice : noticeDeskWords.submitHint}</Text>
    </>
  )
}

/** Its place is kept, so that nothing else is sent anew. */
function Mistake({ words }: { readonly words: string | undefined }) {
  return <View className="flow">{words !== undefined && <Notice tone="warm">{words}</Notice>}</View>
}
