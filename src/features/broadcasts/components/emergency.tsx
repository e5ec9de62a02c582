import type { AlertDraft } from '@/domain/alerts/alert'
import { emergencyWords } from '@/i18n/zh-CN/broadcasts'
import { areaWords, audienceWords } from './alert-preview'
import { ReasonedStep } from './reasoned-step'

type Props = { readonly draft: AlertDraft; readonly onDone: (words: string) => void }

/** For an administrator: what cannot wait for a second person goes out at once, and is seen to have done so. */
export function Emergency({ draft, onDone }: Props) {
  return (
    <ReasonedStep
      step={{ action: 'publishAtOnce', seen: { alertId: draft.id, revision: draft.revision } }}
      text={emergencyWords.text(areaWords(draft.areaNames), audienceWords(draft.audiences))}
      words={emergencyWords}
      onDone={onDone}
    />
  )
}
