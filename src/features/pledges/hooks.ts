import { useState } from 'react'
import type { PledgeActions, SignedPledge } from '@/domain/pledges/contract'
import { isSigned, type Signature } from '@/domain/pledges/signature'
import type { Failure } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { scrollToTop } from '@/platform/navigation'
import { isSigningUnderWay, keepSignature, readSignature, signPledge, withdrawPledge } from './api'

export type PledgeToSign = PledgeActions['getPledge']['output']

/** The pledge of this audience, and the certificate if this person has signed it. */
export function usePledge(audience: Audience): CloudQuery<PledgeToSign> {
  return useCloudQuery('pledges', 'getPledge', { audience }, `kept:pledge:${audience}`)
}

const NOTHING_DRAWN: Signature = { kind: 'drawn', strokes: [] }

/** Only pupils are asked for their age: under 14 a guardian signs along. */
export const asksAge = (audiences: readonly Audience[]): boolean => audiences.includes('student')

export type Signing = {
  readonly isAgreed: boolean
  readonly isChild: boolean | undefined
  readonly signature: Signature
  /** What is still to be done before it can be sent; shown after the first try. */
  readonly mistake: string | undefined
  readonly failure: Failure | undefined
  readonly isBusy: boolean
  readonly isWaiting: boolean
  readonly setAgreed: (isAgreed: boolean) => void
  readonly setChild: (isChild: boolean) => void
  readonly setSignature: (signature: Signature) => void
  readonly submit: () => Promise<void>
  readonly startOver: () => void
}

/** From the tick to the certificate. The name is kept on the device from the first stroke. */
function useSigning({ pledge, textHash }: PledgeToSign, onSigned: (signed: SignedPledge) => void): Signing {
  const [isAgreed, setAgreed] = useState(false)
  const [isChild, setChild] = useState<boolean>()
  const [signature, setSignature] = useState(() => readSignature(pledge.id) ?? NOTHING_DRAWN)
  const [hasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isWaiting, setWaiting] = useState(isSigningUnderWay)
  const [failure, setFailure] = useState<Failure>()

  const mistake = findMistake(isAgreed, asksAge(pledge.audiences) && isChild === undefined, signature)
  const sign = (next: Signature) => {
    keepSignature(pledge.id, next)
    setSignature(next)
  }
  const submit = async () => {
    setTried(true)
    if (mistake || isBusy) return
    setBusy(true)
    const result = await signPledge({ pledgeId: pledge.id, textHash, isGuardianPresent: isChild === true })
    setBusy(false)
    if (result.ok) return onSigned(result.value)
    const isUnreachable = result.error.code === 'NETWORK_UNREACHABLE'
    setWaiting(isUnreachable)
    setFailure(isUnreachable ? undefined : result.error)
  }
  const startOver = () => {
    setAgreed(false)
    setChild(undefined)
    setSignature(NOTHING_DRAWN)
    setTried(false)
  }
  return {
    ...{ isAgreed, isChild, signature, failure, isBusy, isWaiting },
    ...{ mistake: hasTried ? mistake : undefined, setAgreed, setChild, setSignature: sign },
    ...{ submit, startOver },
  }
}

function findMistake(isAgreed: boolean, isAgeMissing: boolean, signature: Signature): string | undefined {
  if (!isAgreed) return pledgeWords.agreeMissing
  if (isAgeMissing) return pledgeWords.ageMissing
  return isSigned(signature) ? undefined : pledgeWords.nameMissing
}

export type PledgeStage = 'guest' | 'reading' | 'signing' | 'waiting' | 'certificate'

export type Pledging = {
  readonly stage: PledgeStage
  readonly toSign: PledgeToSign
  readonly signed: SignedPledge | null
  readonly isJustSigned: boolean
  readonly isWithdrawn: boolean
  readonly readsOneByOne: boolean
  /** The sentence on the screen where they come one at a time, counted from 0. */
  readonly sentence: number
  readonly signing: Signing
  readonly setSentence: (sentence: number) => void
  readonly readThrough: () => void
  readonly readAgain: () => void
  readonly withdrawn: () => void
}

/**
 * The way from the first sentence to the certificate.
 *
 * @param canSign guests read, but sign only after they have joined
 * @param readsOneByOne in the elder view a screen holds one sentence
 */
export function usePledging(toSign: PledgeToSign, canSign: boolean, readsOneByOne: boolean): Pledging {
  const [justSigned, setJustSigned] = useState<SignedPledge>()
  const [isWithdrawn, setWithdrawn] = useState(false)
  const [sentence, setSentence] = useState(0)
  const [hasRead, setRead] = useState(false)
  const signing = useSigning(toSign, (signed) => {
    scrollToTop()
    setWithdrawn(false)
    setJustSigned(signed)
  })
  const signed = isWithdrawn ? null : (justSigned ?? toSign.signed)
  const readAgain = () => {
    setRead(false)
    setSentence(0)
    scrollToTop()
  }
  const stage = (): PledgeStage => {
    if (signed) return 'certificate'
    if (!canSign) return 'guest'
    if (signing.isWaiting) return 'waiting'
    return readsOneByOne && !hasRead ? 'reading' : 'signing'
  }
  return {
    ...{ toSign, signed, isWithdrawn, readsOneByOne, sentence, signing, setSentence, readAgain },
    stage: stage(),
    isJustSigned: justSigned !== undefined,
    readThrough: () => {
      setRead(true)
      scrollToTop()
    },
    withdrawn: () => {
      setWithdrawn(true)
      setJustSigned(undefined)
      signing.startOver()
      readAgain()
    },
  }
}

/** Taking the pledge back, after one question. */
export function useWithdrawal(onWithdrawn: () => void) {
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const withdraw = async () => {
    setBusy(true)
    const result = await withdrawPledge()
    setBusy(false)
    setFailure(result.ok ? undefined : result.error)
    if (!result.ok) return
    setAsking(false)
    onWithdrawn()
  }
  return { isAsking, setAsking, isBusy, failure, withdraw }
}
