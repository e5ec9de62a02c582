import { useState } from 'react'
import { normaliseCrockford } from '@/domain/shared/ids'
import type { Failure } from '@/domain/shared/result'
import { INVITATION_CODE_LENGTH, NAME_MAX_LENGTH, GRANT_DAYS_USUAL } from '@/domain/staff/contract'
import type { FoundInvitation, StaffEvent, StaffList, StaffMember, StaffRole } from '@/domain/staff/contract'
import { DAY_MS } from '@/domain/shared/time'
import { fullDayWords, momentWords } from '@/i18n/zh-CN/dates'
import { memberWords } from '@/i18n/zh-CN/members'
import { invitationWords, staffWords } from '@/i18n/zh-CN/staff'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

export const useStaffList = (unitId: string): CloudQuery<StaffList> =>
  useCloudQuery('staff', 'listStaff', { unitId })

/** Within these days the end of a role is worth a word. */
const SOON_DAYS = 30

export function untilWords(
  { until }: StaffMember,
  now: Date,
): { readonly words: string; readonly isSoon: boolean } {
  if (until === null) return { words: staffWords.noEnd, isSoon: false }
  const isSoon = Date.parse(until) - now.getTime() < SOON_DAYS * DAY_MS
  const words = staffWords.untilDay(fullDayWords(new Date(until)))
  return { words: isSoon ? `${words}${staffWords.joiner}${staffWords.endsSoon}` : words, isSoon }
}

export const nameWords = ({ name, isSelf }: StaffMember): string =>
  [name ?? staffWords.unnamed, ...(isSelf ? [staffWords.self] : [])].join(staffWords.joiner)

/** 今天 8:30 · 组织者 · 确认了 */
export const eventWords = ({ at, event, role }: StaffEvent): string =>
  [
    momentWords(new Date(at), new Date()),
    ...(role ? [memberWords.roles[role]] : []),
    staffWords.events[event] ?? event,
  ].join(staffWords.joiner)

/** A code for one person; it is on this screen only. */
export function useInviting(unitId: string, onMade: () => void) {
  const { perform, isBusy, failure } = useCloudAction('staff', 'inviteStaff')
  const [role, setRole] = useState<StaffRole>('organiser')
  const [days, setDays] = useState(GRANT_DAYS_USUAL)
  const [made, setMade] = useState<{ readonly code: string; readonly openUntil: string }>()
  const make = async () => {
    const invited = await perform({ unitId, role, days })
    if (!invited.ok) return
    setMade(invited.value)
    onMade()
  }
  return { role, setRole, days, setDays, made, make, isBusy, failure }
}

/** What an administrator does with people and invitations. */
export function useStaffSteps(unitId: string, onDone: () => void) {
  const deciding = useCloudAction('staff', 'decideInvitation')
  const renewing = useCloudAction('staff', 'renewStaff')
  const revoking = useCloudAction('staff', 'revokeStaff')
  const [doneWords, setDoneWords] = useState<string>()
  const finish = (isDone: boolean, words: string) => {
    setDoneWords(isDone ? words : undefined)
    onDone()
  }
  return {
    doneWords,
    isBusy: deciding.isBusy || renewing.isBusy || revoking.isBusy,
    failure: deciding.failure ?? renewing.failure ?? revoking.failure,
    decide: async (invitationId: string, decision: 'confirm' | 'decline') => {
      const { ok } = await deciding.perform({ invitationId, decision })
      finish(ok, decision === 'confirm' ? staffWords.done.confirmed : staffWords.done.declined)
    },
    renew: async (grantId: string) => {
      const { ok } = await renewing.perform({ unitId, grantId, days: GRANT_DAYS_USUAL })
      finish(ok, staffWords.done.renewed)
    },
    revoke: async (grantId: string) => {
      const { ok } = await revoking.perform({ unitId, grantId })
      finish(ok, staffWords.done.revoked)
    },
  }
}

export type StaffSteps = ReturnType<typeof useStaffSteps>

const FIRST_CODE_LENGTH = 16

/** From the code to the role: what it is first, then the name, then yes. */
export function useAccepting() {
  const accepting = useCloudAction('staff', 'acceptInvitation')
  const redeeming = useCloudAction('staff', 'redeemFirstCode')
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [found, setFound] = useState<FoundInvitation | 'first'>()
  const [failure, setFailure] = useState<Failure>()
  const [done, setDone] = useState<string>()
  const code = normaliseCrockford(typed)

  const find = async () => {
    const isFirst = code.length === FIRST_CODE_LENGTH
    setMistake(isFirst || code.length === INVITATION_CODE_LENGTH ? undefined : invitationWords.codeMistake)
    if (isFirst) return setFound('first')
    if (code.length !== INVITATION_CODE_LENGTH) return
    const result = await callCloud('staff', 'findInvitation', { code })
    setFailure(result.ok ? undefined : result.error)
    setFound(result.ok ? result.value : undefined)
  }
  const accept = async () => {
    const isNamed = new RegExp(`^\\D{1,${NAME_MAX_LENGTH}}$`).test(name.trim())
    setMistake(isNamed ? undefined : invitationWords.nameMistake)
    if (!isNamed) return
    if (found === 'first') {
      const redeemed = await redeeming.perform({ code, name })
      setFailure(redeemed.ok ? undefined : redeemed.error)
      if (redeemed.ok) setDone(invitationWords.firstDone(redeemed.value.unitName))
      return
    }
    const accepted = await accepting.perform({ code, name })
    setFailure(accepted.ok ? undefined : accepted.error)
    if (accepted.ok) setDone(invitationWords.accepted)
  }
  const isBusy = accepting.isBusy || redeeming.isBusy
  return { typed, setTyped, name, setName, mistake, found, failure, done, find, accept, isBusy }
}
