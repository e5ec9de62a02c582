import { useEffect, useRef, useState } from 'react'
import type { Failure } from '@/domain/shared/result'
import { chinaDay, DAY_MS } from '@/domain/shared/time'
import type { ListedTip, OpenedTip } from '@/domain/tips/contract'
import { unwrapOfficerKey } from '@/domain/tips/officer-key'
import type { KeyPair } from '@/domain/tips/sealing'
import { answerRule, isAnswerFitting, type TipState, type TipStep } from '@/domain/tips/tip'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageHidden } from '@/platform/navigation'
import { forgetAnswerDraft, keepAnswerDraft, newOfficerKey, readAnswerDraft, sealFor } from './api'

/** The tips of a unit, due first. Nothing of them is kept on the device. */
export function useTips(unitId: string): CloudQuery<readonly ListedTip[]> {
  return useCloudQuery('tips', 'listTips', { unitId })
}

export function useOpenedTip(tipId: string): CloudQuery<OpenedTip> {
  return useCloudQuery('tips', 'openTip', { tipId })
}

/** Whole days in China until the next step is due: negative when it is late, undefined when nothing is due. */
export function daysLeft({ dueAt }: Pick<ListedTip, 'dueAt'>, now: Date): number | undefined {
  if (dueAt === null) return undefined
  return (Date.parse(chinaDay(new Date(dueAt))) - Date.parse(chinaDay(now))) / DAY_MS
}

/** How many are late, and how many are due today or tomorrow. */
export function countDue(tips: readonly ListedTip[], now: Date): { overdue: number; soon: number } {
  const left = tips.flatMap((tip) => daysLeft(tip, now) ?? [])
  return {
    overdue: left.filter((days) => days < 0).length,
    soon: left.filter((days) => days === 0 || days === 1).length,
  }
}

export type OfficerKey = {
  /** Set while the key is open; it lives in memory only. */
  readonly keyPair: KeyPair | undefined
  readonly state: 'asking' | 'missing' | 'locked' | 'unlocked' | 'failed'
  readonly isBusy: boolean
  readonly isWrong: boolean
  /** Made just now: the passphrase wants to be written down. */
  readonly isNew: boolean
  readonly failure: Failure | undefined
  readonly unlock: (passphrase: string) => Promise<void>
  readonly create: (passphrase: string) => Promise<void>
  readonly lock: () => void
  readonly reload: () => void
}

/** Whether the officer has yet to make a key, or has just made it: before that no tip can be worked on. */
export const isMakingKey = ({ state, isNew }: OfficerKey): boolean => state === 'missing' || isNew

/** The officer's key for a unit: open only while this page is in front. */
export function useOfficerKey(unitId: string): OfficerKey {
  const stored = useCloudQuery('tips', 'getOfficerKey', { unitId })
  const registration = useCloudAction('tips', 'registerOfficerKey')
  const { keyPair, hold, lock } = useKeyInMemory(unitId)
  const [isBusy, setBusy] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const [isNew, setNew] = useState(false)

  const unlock = async (passphrase: string) => {
    if (!stored.value) return
    setBusy(true)
    const opened = await unwrapOfficerKey(stored.value.wrapped, passphrase)
    setBusy(false)
    setWrong(!opened)
    setNew(false)
    if (opened) hold(opened)
  }
  const create = async (passphrase: string) => {
    setBusy(true)
    const made = await newOfficerKey(passphrase)
    const { publicKey, wrapped } = made
    const registered = await registration.perform({ unitId, publicKey, wrapped })
    setBusy(false)
    if (!registered.ok) return
    hold(made.keyPair)
    setNew(true)
    stored.reload()
  }
  const isMissing = stored.failure?.code === 'OFFICER_KEY_NOT_FOUND'
  const state = keyPair ? 'unlocked' : stored.value ? 'locked' : isMissing ? 'missing' : undefined
  return {
    ...{ keyPair, isBusy, isWrong, isNew, unlock, create, lock },
    state: state ?? (stored.isLoading ? 'asking' : 'failed'),
    failure: registration.failure ?? (isMissing ? undefined : stored.failure),
    reload: stored.reload,
  }
}

/** Holds the private key until the page or the unit is left, then overwrites it. */
function useKeyInMemory(unitId: string) {
  const [keyPair, setKeyPair] = useState<KeyPair>()
  const held = useRef<KeyPair>()
  const lock = () => {
    held.current?.secretKey.fill(0)
    held.current = undefined
    setKeyPair(undefined)
  }
  const hold = (opened: KeyPair) => {
    held.current = opened
    setKeyPair(opened)
  }
  usePageHidden(lock)
  useEffect(() => lock, [unitId])
  return { keyPair, hold, lock }
}

/** The answer being written, sealed on the device for the officer's own key until it is sent. */
export function useAnswer(tipId: string, keyPair: KeyPair | undefined) {
  const [answer, setAnswer] = useState(() => (keyPair ? readAnswerDraft(tipId, keyPair) : ''))
  const write = (text: string) => {
    setAnswer(text)
    if (keyPair) void keepAnswerDraft(tipId, text, keyPair)
  }
  const clear = () => {
    setAnswer('')
    forgetAnswerDraft(tipId)
  }
  return { answer, write, clear }
}

/** Takes a tip one step on, with the answer sealed to whoever holds the receipt. */
export function useTipStep({ id, reporterPublicKey }: OpenedTip, onTaken: (state: TipState) => void) {
  const { isBusy, failure, perform } = useCloudAction('tips', 'advanceTip')
  const [isMissing, setMissing] = useState(false)
  const take = async (step: TipStep, answer: string) => {
    const text = answerRule(step) === 'none' ? '' : answer.trim()
    setMissing(!isAnswerFitting(step, text !== ''))
    if (!isAnswerFitting(step, text !== '')) return
    const sealed = text ? await sealFor(text, reporterPublicKey) : null
    const taken = await perform({ tipId: id, step, answer: sealed }, `${id} ${step} ${text}`)
    if (taken.ok) onTaken(taken.value.state)
  }
  return { isBusy, failure, isMissing, take }
}
