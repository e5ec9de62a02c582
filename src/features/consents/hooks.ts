import { useEffect, useState } from 'react'
import type { Pushes } from '@/domain/consents/contract'
import { pushWords } from '@/i18n/zh-CN/consents'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery } from '@/platform/cloud-query'
import {
  askForConsent,
  canAskForConsent,
  mayAskForConsent,
  readKeptChoice,
  type ConsentAnswer,
  type KeptChoice,
} from '@/platform/consent'

const ANSWER_WORDS: Readonly<Record<Exclude<ConsentAnswer, 'accepted'>, string>> = {
  refused: pushWords.refused,
  blocked: pushWords.blocked,
  unavailable: pushWords.failed,
}

/** How many alerts are pushed to this person, and the way to one more: WeChat's question first, within the tap, then the cloud. */
export function usePushes() {
  const { value: loaded, reload } = useCloudQuery('consents', 'getPushes', {})
  const allowing = useCloudAction('consents', 'allowPush')
  const stopping = useCloudAction('consents', 'stopPushes')
  const [changed, setChanged] = useState<Pushes>()
  const [outcome, setOutcome] = useState<string>()
  const pushes = changed ?? loaded ?? null
  const kept = useKeptChoice(pushes?.templateId)
  const allow = async () => {
    if (!pushes) return
    setOutcome(undefined)
    const answer = await askForConsent(pushes.templateId)
    if (answer !== 'accepted') return setOutcome(ANSWER_WORDS[answer])
    const allowed = await allowing.perform({})
    if (!allowed.ok) return
    setChanged(allowed.value)
    setOutcome(pushWords.allowed(allowed.value.remaining))
  }
  /** The rest may have changed while the page was left. */
  const lookAgain = () => {
    setChanged(undefined)
    setOutcome(undefined)
    reload()
  }
  const stop = async () => {
    const stopped = await stopping.perform({})
    if (!stopped.ok) return
    setChanged(stopped.value)
    setOutcome(pushWords.stopped)
  }
  return {
    ...{ pushes, kept, outcome, allow, stop, lookAgain },
    canAsk: pushes !== null && kept !== 'refused' && mayAskForConsent(pushes.templateId),
    isInWechat: canAskForConsent(),
    isBusy: allowing.isBusy || stopping.isBusy,
    failure: allowing.failure ?? stopping.failure,
  }
}

/** What the person told WeChat to answer always; undefined where they are asked each time. */
function useKeptChoice(templateId: string | undefined): KeptChoice | undefined {
  const [kept, setKept] = useState<KeptChoice>()
  useEffect(() => {
    if (templateId) void readKeptChoice(templateId).then(setKept)
  }, [templateId])
  return kept
}
