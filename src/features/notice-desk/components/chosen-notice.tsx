import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import type { WrittenNotice } from '@/domain/notices/contract'
import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { noticeDeskWords } from '@/i18n/zh-CN/notices'
import { failureWords } from '@/i18n/zh-CN/states'
import type { CloudQuery } from '@/platform/cloud-query'
import { groupOf, useNoticeReview } from '../hooks'
import { NoticeEditor } from './notice-editor'
import { NEW_NOTICE } from './notice-queue'
import { NoticeWords } from './notice-words'
import { PublishedNoticePanel } from './published-notice-panel'

type Props = {
  readonly notices: CloudQuery<readonly WrittenNotice[]>
  readonly unitId: string
  readonly units: readonly UnitNode[]
  readonly roles: readonly Role[]
  readonly chosen: string | undefined
  readonly onDone: (words: string) => void
}

/** What stands beside the queue: a new notice, the chosen one, or the way to choose. */
export function ChosenNotice({ notices, chosen, ...desk }: Props) {
  const { unitId, units, onDone } = desk
  if (chosen === NEW_NOTICE) return <NoticeEditor unitId={unitId} units={units} onDone={onDone} />
  const notice = notices.value?.find(({ id }) => id === chosen)
  if (!notice) return <Empty icon="note" words={noticeDeskWords.nothingChosen} />
  return <OneNotice key={notice.id} notice={notice} {...desk} />
}

type OneProps = Omit<Props, 'notices' | 'chosen'> & { readonly notice: WrittenNotice }

/** One notice with what this person may do about it now. */
function OneNotice({ notice, unitId, units, roles, onDone }: OneProps) {
  const [isRevising, setRevising] = useState(false)
  const isWriter = roles.includes('organiser')
  switch (groupOf(notice, roles)) {
    case 'drafts':
      return notice.isOwn && isWriter ? (
        <NoticeEditor unitId={notice.unitId} units={units} draft={notice} onDone={onDone} />
      ) : (
        <NoticeWords notice={notice} />
      )
    case 'toReview':
      return <Review notice={notice} onDone={onDone} />
    case 'inReview':
      return (
        <>
          <Notice icon="clock">
            {notice.isOwn && roles.includes('reviewer')
              ? noticeDeskWords.ownReview
              : noticeDeskWords.waitingReview}
          </Notice>
          <NoticeWords notice={notice} />
        </>
      )
    case 'published':
      return isRevising ? (
        <NoticeEditor unitId={unitId} units={units} replaces={notice} onDone={onDone} />
      ) : (
        <PublishedNoticePanel
          notice={notice}
          isWriter={isWriter}
          unitId={unitId}
          onRevise={() => setRevising(true)}
          onDone={onDone}
        />
      )
    case 'ended':
      return <NoticeWords notice={notice} />
  }
}

/** The second pair of eyes. */
function Review({ notice, onDone }: Pick<OneProps, 'notice' | 'onDone'>) {
  const { note, setNote, isNoteMissing, isBusy, failure, approve, giveBack } = useNoticeReview(
    notice.id,
    onDone,
  )
  return (
    <>
      <Notice icon="search">{noticeDeskWords.reviewLead}</Notice>
      <NoticeWords notice={notice} />
      <Card>
        <View className="flow">{failure && <Notice tone="warm">{failureWords(failure)}</Notice>}</View>
        <Button kind="action" icon="tick" isDisabled={isBusy} onPress={() => void approve()}>
          {noticeDeskWords.approve}
        </Button>
        <Field
          kind="long"
          label={noticeDeskWords.note}
          mistake={isNoteMissing ? noticeDeskWords.noteMissing : undefined}
          maxLength={200}
          value={note}
          onInput={setNote}
        />
        <Button icon="edit" isDisabled={isBusy} onPress={() => void giveBack()}>
          {noticeDeskWords.giveBack}
        </Button>
        <Text className="note">{noticeDeskWords.submitHint}</Text>
      </Card>
    </>
  )
}
