import { useEffect, useState } from 'react'
import {
  CONSENT_VERSION,
  type GivenConsent,
  type Me,
  type MyData,
  type MyUnit,
} from '@/domain/members/contract'
import type { RetentionRun } from '@/domain/members/retention'
import type { Failure } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import { myUnitsWords } from '@/i18n/zh-CN/members'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageReturned } from '@/platform/navigation'
import { hasWeChatIdentity } from '@/platform/identity'
import { changeAudience, clearDevice, eraseMyData, readAudience, rememberAudience } from './api'

/** Who this person is to the cloud; asked again when they come back to the page. */
export function useMe(): CloudQuery<Me> {
  const me = useCloudQuery('members', 'getMe', {}, 'kept:me')
  usePageReturned(me.reload)
  const audience = me.value?.audience
  useEffect(() => {
    if (audience) rememberAudience(audience)
  }, [audience])
  return me
}

/** The audience whose content is shown first; a change is seen by every page as it comes back. */
export function useAudience(): { audience: Audience; remember: (audience: string) => void } {
  const [audience, setAudience] = useState(readAudience)
  const readAgain = () => setAudience(readAudience())
  usePageReturned(readAgain)
  return { audience, remember: rememberAudience }
}

/** Everything the cloud has about this member; never kept on the device. */
export function useMyData(): { isGuest: boolean; data: CloudQuery<MyData> } {
  const data = useCloudQuery('members', 'exportMyData', {})
  const isGuest = isNoMember(data.failure)
  return { isGuest, data }
}

/** Whether the cloud has answered that it knows nobody here. */
export const isNoMember = (failure: Failure | undefined): boolean =>
  GUEST_CODES.some((code) => code === failure?.code)

/** How the cloud answers somebody about whom it has nothing. */
const GUEST_CODES = ['WECHAT_REQUIRED', 'NOT_JOINED', 'UNAUTHENTICATED'] as const

/** On the web a guest cannot be known again, so joining happens in WeChat. */
export const canJoinHere = hasWeChatIdentity

/** The units of a member in their order, and what may be done with each. */
export function useMyUnits(reload: () => void) {
  const leaving = useCloudAction('members', 'leaveUnit')
  const choosing = useCloudAction('members', 'chooseHomeUnit')
  const [doneWords, setDoneWords] = useState<string>()
  const leave = async ({ id, name }: MyUnit) => {
    setDoneWords(undefined)
    if ((await leaving.perform({ unitId: id })).ok) setDoneWords(myUnitsWords.left(name))
    reload()
  }
  const makeHome = async ({ id, name }: MyUnit) => {
    setDoneWords(undefined)
    if ((await choosing.perform({ unitId: id })).ok) setDoneWords(myUnitsWords.madeHome(name))
    reload()
  }
  const isBusy = leaving.isBusy || choosing.isBusy
  return { leave, makeHome, doneWords, isBusy, failure: leaving.failure ?? choosing.failure }
}

/** Changes who the content is for: on the device at once, and in the cloud for a member, who has an audience there. */
export function useAudienceChange(memberAudience: Audience | null) {
  const [audience, setAudience] = useState(() => memberAudience ?? readAudience())
  const [failure, setFailure] = useState<Failure>()
  const change = async (next: Audience) => {
    const before = audience
    setAudience(next)
    rememberAudience(next)
    if (!memberAudience) return
    const changed = await changeAudience(next)
    setFailure(changed.ok ? undefined : changed.error)
    if (changed.ok) return
    setAudience(before)
    rememberAudience(before)
  }
  return { audience, failure, change }
}

/** Newest first; the present one is the first. */
export const consentsOf = ({ consent, earlierConsents }: Me): readonly GivenConsent[] =>
  [...earlierConsents, ...(consent ? [consent] : [])].reverse()

/** Whether the notice has changed since this member agreed to it. */
export const isConsentOutdated = ({ consent }: Me): boolean =>
  consent !== null && consent.version !== CONSENT_VERSION

/** Agreeing to the notice as it is now. */
export function useRenewedConsent(onAgreed: () => void) {
  const { perform, isBusy, failure } = useCloudAction('members', 'agreeToNotice')
  const agree = async () => {
    if ((await perform({ consentVersion: CONSENT_VERSION })).ok) onAgreed()
  }
  return { agree, isBusy, failure }
}

export const useRetentionRuns = (): CloudQuery<readonly RetentionRun[]> =>
  useCloudQuery('members', 'listRetentionRuns', {})

export type Erased = { readonly deleted: number; readonly kept: number }

/** Erasing: in the cloud first, and only then what this device remembers. */
export function useErasure() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [erased, setErased] = useState<Erased | 'device'>()
  const erase = async () => {
    setBusy(true)
    const result = await eraseMyData()
    setBusy(false)
    setFailure(result.ok ? undefined : result.error)
    if (!result.ok) return
    clearDevice()
    const { deleted, anonymised } = result.value
    setErased({ deleted: sumOf(deleted), kept: sumOf(anonymised) })
  }
  const eraseDevice = () => {
    clearDevice()
    setErased('device')
  }
  return { isBusy, failure, erased, erase, eraseDevice }
}

export const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
