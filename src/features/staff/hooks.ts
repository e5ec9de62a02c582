import { useState } from 'react'
import { normaliseCrockford } from '@/domain/shared/ids'
import type { Failure } from '@/domain/shared/result'
import { INVITATION_CODE_LENGTH, NAME_MAX_LENGTH, GRANT_DAYS_USUAL } from '@/domain/staff/contract'
import type {
  FoundInvitation,
  StaffActor,
  StaffEvent,
  StaffList,
  StaffMember,
  StaffRole,
} from '@/domain/staff/contract'
import { DAY_MS } from '@/domain/shared/time'
import { clockWords, fullDayWords } from '@/i18n/zh-CN/dates'
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

/** 孙主任 · 管理员 · 您自己 */
export const nameWords = ({ name, role, isSelf }: StaffMember): string =>
  [name ?? staffWords.unnamed, memberWords.roles[role], ...(isSelf ? [staffWords.self] : [])].join(
    staffWords.joiner,
  )

/** 2026 年 11 月 22 日 8:30 · 李干事（审核员） · 青禾镇 */
export const eventPlaceWords = ({ at, actor, unitName }: StaffEvent): string =>
  [dateTimeWords(new Date(at)), actorWords(actor), unitName].filter(Boolean).join(staffWords.joiner)

const dateTimeWords = (at: Date): string => `${fullDayWords(at)} ${clockWords(at)}`

function actorWords(actor: StaffActor | null): string {
  if (actor === null) return staffWords.bySystem
  const roles = actor.roles.map((role) => memberWords.roles[role]).join(memberWords.joiner)
  return roles ? staffWords.actor(actor.name ?? staffWords.unnamed, roles) : staffWords.noLongerStaff
}

/** 当面开通了权限 · 王老师 · 组织者 */
export const eventWords = ({ kind, event, role, about }: StaffEvent): string =>
  [staffWords.told[kind]?.[event] ?? event, about, role && memberWords.roles[role]]
    .filter(Boolean)
    .join(staffWords.joiner)

/** Page by page, the newest first. */
export function useStaffHistory(unitId: string) {
  const [page, setPage] = useState(0)
  const history = useCloudQuery('staff', 'listHistory', { unitId, page })
  return { page, setPage, history }
}

export type AskingWay = 'face' | 'invitation'

/** Asking somebody: an administrator gives the role to whom they see, everybody else sends a code that works once. */
export function useAsking(unitId: string, isAdmin: boolean, onDone: () => void) {
  const inviting = useCloudAction('staff', 'inviteStaff')
  const granting = useCloudAction('staff', 'grantRole')
  const [way, chooseWay] = useState<AskingWay>(isAdmin ? 'face' : 'invitation')
  const [role, setRole] = useState<StaffRole>('organiser')
  const [days, setDays] = useState(GRANT_DAYS_USUAL)
  const [typed, setTyped] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [made, setMade] = useState<{ readonly code: string; readonly openUntil: string }>()
  const [doneWords, setDoneWords] = useState<string>()
  const [unseen, setUnseen] = useState<Failure>()
  const setWay = (next: AskingWay) => {
    chooseWay(next)
    setDoneWords(undefined)
    setMade(undefined)
  }
  const invite = async () => {
    const invited = await inviting.perform({ unitId, role, days })
    if (!invited.ok) return
    const { invitationId, openUntil } = invited.value
    const shown = await callCloud('staff', 'getInvitationCode', { invitationId })
    setUnseen(shown.ok ? undefined : shown.error)
    setMade(shown.ok ? { code: shown.value.code, openUntil } : undefined)
    onDone()
  }
  const grant = async () => {
    const code = normaliseCrockford(typed)
    const isComplete = code.length === INVITATION_CODE_LENGTH
    setMistake(isComplete ? undefined : staffWords.staffCodeMistake)
    if (!isComplete) return
    const granted = await granting.perform({ unitId, code, role, days })
    if (!granted.ok) return
    const { name, until } = granted.value
    setDoneWords(staffWords.granted(name, memberWords.roles[role], fullDayWords(new Date(until))))
    setTyped('')
    onDone()
  }
  const isBusy = inviting.isBusy || granting.isBusy
  const failure = way === 'face' ? granting.failure : (inviting.failure ?? unseen)
  return {
    ...{ way, setWay, role, setRole, days, setDays, typed, setTyped, mistake },
    ...{ made, doneWords, invite, grant, isBusy, failure },
  }
}

export type Asking = ReturnType<typeof useAsking>

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

const isName = (name: string): boolean => new RegExp(`^\\D{1,${NAME_MAX_LENGTH}}$`).test(name.trim())

/** A code for the administrator who stands beside this person. */
export function useStaffCode() {
  const { perform, isBusy, failure } = useCloudAction('staff', 'showStaffCode')
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [shown, setShown] = useState<{ readonly code: string; readonly expiresAt: string }>()
  const show = async () => {
    setMistake(isName(name) ? undefined : invitationWords.nameMistake)
    if (!isName(name)) return
    const made = await perform({ name })
    if (made.ok) setShown(made.value)
  }
  return { isOpen, open: () => setOpen(true), name, setName, mistake, shown, show, isBusy, failure }
}

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
    const isNamed = isName(name)
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
