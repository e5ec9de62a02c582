import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import type { PublishedNotice } from '@/domain/notices/contract'
import { ListenButton } from '@/features/frame/components/listen-button'
import { PassOn } from '@/features/frame/components/pass-on'
import { Spoken } from '@/features/frame/components/spoken'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { noticeWords } from '@/i18n/zh-CN/notices'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { useShareCard } from '@/platform/share'
import { useVoice } from '@/platform/voice'
import { noticeCard, noticeSpeech, useConfirming } from '../hooks'
import { Reminding } from './reminding'
import { fromWords, NoticeTag } from './notice-list'

/** One notice, to read or to hear, and at its end the three things and the confirmation. */
export function NoticeDetail({ notice }: { readonly notice: PublishedNotice }) {
  const voice = useVoice(noticeSpeech(notice), 'public')
  const confirming = useConfirming(notice)
  useShareCard(noticeCard(notice))
  return (
    <>
      <View className="stack">
        <View>
          <NoticeTag notice={notice} isConfirmed={confirming.isConfirmed} />
        </View>
        <Spoken className="title" place={0} at={voice.at} headingLevel={2}>
          {notice.title}
        </Spoken>
        <Text className="note">{fromWords(notice)}</Text>
      </View>
      <ListenButton voice={voice} />
      <Card>
        {notice.paragraphs.map((paragraph, at) => (
          <Spoken key={paragraph} place={at + 1} at={voice.at}>
            {paragraph}
          </Spoken>
        ))}
      </Card>
      <View className="flow">
        <Confirmation notice={notice} confirming={confirming} />
      </View>
      <PassOn words={noticeWords.share} card={noticeCard(notice)} outcomes={noticeWords.shared} />
    </>
  )
}

type ConfirmingProps = {
  readonly notice: PublishedNotice
  readonly confirming: ReturnType<typeof useConfirming>
}

/** The three things and the button, or what became of it. */
function Confirmation({ notice, confirming }: ConfirmingProps) {
  const { isConfirmed, outcome } = confirming
  const { confirmedAt, isOpen } = notice
  if (isConfirmed) {
    const at = confirmedAt === null ? new Date() : new Date(confirmedAt)
    return (
      <Notice icon="tick" isStatus>
        {noticeWords.done(fullDayWords(at))}
      </Notice>
    )
  }
  if (outcome === 'waiting') return <Notice isStatus>{noticeWords.offline}</Notice>
  return isOpen ? <ToConfirm notice={notice} confirming={confirming} /> : <Notice>{noticeWords.over}</Notice>
}

function ToConfirm({ notice, confirming }: ConfirmingProps) {
  const { promises } = notice
  const { ticked, tick, left, outcome, isBusy, confirm } = confirming
  return (
    <>
      <Card title={noticeWords.promisesTitle}>
        <Text className="second">{noticeWords.promisesLead}</Text>
        {promises.map((promise) => (
          <Choice
            key={promise}
            title={promise}
            isChosen={ticked.includes(promise)}
            onPress={() => tick(promise)}
          />
        ))}
      </Card>
      <View className="flow">
        {outcome === 'guest' && (
          <Notice>
            {noticeWords.guest}
            <Button isInline onPress={() => openPage('join')}>
              {noticeWords.join}
            </Button>
          </Notice>
        )}
        {typeof outcome === 'object' && <Notice tone="warm">{failureWords(outcome)}</Notice>}
      </View>
      <Button kind="action" icon="tick" isTall isDisabled={left > 0 || isBusy} onPress={() => void confirm()}>
        {confirmWords(isBusy, left)}
      </Button>
      <Text className="note">{noticeWords.confirmHint}</Text>
      <Reminding notice={notice} />
    </>
  )
}

function confirmWords(isBusy: boolean, left: number): string {
  if (isBusy) return stateWords.sending
  return left > 0 ? noticeWords.promisesLeft(left) : noticeWords.confirm
}
