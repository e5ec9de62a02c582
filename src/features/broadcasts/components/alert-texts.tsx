import type { AlertDraft } from '@/domain/alerts/alert'
import { chatText, ledText, loudspeakerText } from '@/domain/alerts/outreach'
import { spokenSeconds } from '@/domain/shared/spoken-length'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { Passage } from '@/features/frame/components/passage'
import { alertTextWords } from '@/i18n/zh-CN/broadcasts'
import { passageWords } from '@/i18n/zh-CN/frame'

type Props = { readonly alert: AlertDraft; readonly sender: string }

/** The alert for those without a phone in their hand: over the loudspeaker, on the strip of light, into a group. */
export function AlertTexts({ alert, sender }: Props) {
  const spoken = loudspeakerText(alert, sender)
  const [led, chat] = [ledText(alert), chatText(alert, sender)]
  return (
    <OneByOne>
      <Passage
        title={alertTextWords.loudspeaker}
        length={passageWords.spoken(spoken.length, spokenSeconds(spoken))}
        words={spoken}
      />
      <Passage title={alertTextWords.led} length={passageWords.written(led.length)} words={led} />
      <Passage title={alertTextWords.chat} length={passageWords.written(chat.length)} words={chat} />
    </OneByOne>
  )
}
