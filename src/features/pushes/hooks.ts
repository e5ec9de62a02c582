import { useState } from 'react'
import type { Broadcast, BroadcastPlan } from '@/domain/broadcasts/contract'
import type { Failure } from '@/domain/shared/result'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { useRepeatedly } from '@/platform/repeatedly'

const LOOK_MS = 3_000
/** Afterwards people still read it, and are told at the door. */
const LOOK_LATER_MS = 20_000

export type PushDesk = {
  /** Null where nothing was started yet; undefined until the cloud has answered. */
  readonly broadcast: Broadcast | null | undefined
  readonly failure: Failure | undefined
  readonly look: () => Promise<void>
}

/** How a broadcast goes, as long as it goes. */
export function usePushDesk(alertId: string): PushDesk {
  const [broadcast, setBroadcast] = useState<Broadcast | null>()
  const [failure, setFailure] = useState<Failure>()
  const look = async () => {
    const result = await callCloud('broadcasts', 'getBroadcast', { alertId })
    setFailure(result.ok ? undefined : result.error)
    if (result.ok) setBroadcast(result.value)
  }
  const everyMs = broadcast && isAtRest(broadcast) ? LOOK_LATER_MS : LOOK_MS
  useRepeatedly(look, broadcast === null ? undefined : everyMs)
  return { broadcast, failure, look }
}

/** Only families may still be to come, or nobody. */
const isAtRest = (broadcast: Broadcast): boolean =>
  broadcast.state === 'ended' ||
  broadcast.state === 'cancelled' ||
  (!broadcast.alertOver && isSentToAll(broadcast))

/** The people themselves are all through; families may still be to come. */
export const isSentToAll = ({ waves }: Broadcast): boolean =>
  waves.some(({ wave, isDone }) => wave === 'alert' && isDone)

export function usePushPlan(alertId: string): CloudQuery<BroadcastPlan> {
  return useCloudQuery('broadcasts', 'planBroadcast', { alertId })
}

/** Starting; where very many are reached, only with their number typed. */
export function useStart(
  alertId: string,
  { value: { reach, isTyped }, reload }: { readonly value: BroadcastPlan; readonly reload: () => void },
  onStarted: () => Promise<void>,
) {
  const { perform, isBusy, failure } = useCloudAction('broadcasts', 'startBroadcast')
  const [typed, setTyped] = useState('')
  const [mistake, setMistake] = useState<string>()
  const start = async () => {
    const isRight = !isTyped || Number(typed) === reach.people
    setMistake(isRight ? undefined : pushDeskWords.typedMistake)
    if (!isRight) return
    const started = await perform({ alertId, typedPeople: isTyped ? reach.people : null })
    if (started.ok) return onStarted()
    // Somebody joined or left meanwhile: the number to be typed is another one.
    if (started.error.code === 'BROADCAST_TYPED') reload()
  }
  return { typed, setTyped, mistake, start, isBusy, failure }
}

export function useSteering(alertId: string, onMoved: () => Promise<void>) {
  const stopping = useCloudAction('broadcasts', 'stopBroadcast')
  const resuming = useCloudAction('broadcasts', 'resumeBroadcast')
  const cancelling = useCloudAction('broadcasts', 'cancelBroadcast')
  const take = async ({ perform }: typeof stopping | typeof resuming | typeof cancelling) => {
    await perform({ alertId })
    await onMoved()
  }
  return {
    stop: () => take(stopping),
    resume: () => take(resuming),
    cancel: () => take(cancelling),
    isBusy: stopping.isBusy || resuming.isBusy || cancelling.isBusy,
    failure: stopping.failure ?? resuming.failure ?? cancelling.failure,
  }
}
