import { useEffect, useState } from 'react'
import { parseCertificateNumber } from '@/domain/pledges/certificate'
import type { PledgeActions, SignedPledge, VerifiedCertificate } from '@/domain/pledges/contract'
import { isSigned, UNSIGNED, type Signature } from '@/domain/pledges/signature'
import type { Failure } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import { certificateWords, pledgeWords, verificationWords } from '@/i18n/zh-CN/pledges'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { scrollToTop, usePageParams } from '@/platform/navigation'
import { scanCode } from '@/platform/scan'
import { useShareCard, type ShareCard } from '@/platform/share'
import {
  askGuardian,
  isSigningUnderWay,
  keepSignature,
  readSignature,
  signPledge,
  verifyCertificate,
  withdrawPledge,
} from './api'

export type PledgeToSign = PledgeActions['getPledge']['output']

/** The pledge that was chosen, or the one this person is shown first; with what this person has signed. */
export function usePledge(audience: Audience, pledgeId: string | undefined): CloudQuery<PledgeToSign> {
  const payload = pledgeId === undefined ? { audience } : { audience, pledgeId }
  return useCloudQuery('pledges', 'getPledge', payload, `kept:pledge:${pledgeId ?? audience}`)
}

/** Only pupils are asked for their age: under 14 a guardian signs along. */
export const asksAge = (audiences: readonly Audience[]): boolean => audiences.includes('student')

export type Signing = {
  readonly isAgreed: boolean
  readonly isChild: boolean | undefined
  /** A guardian beside the child has confirmed it. */
  readonly isGuardianHere: boolean
  readonly signature: Signature
  /** What is still to be done before it can be sent; shown after the first try. */
  readonly mistake: string | undefined
  readonly failure: Failure | undefined
  readonly isBusy: boolean
  readonly isWaiting: boolean
  readonly setAgreed: (isAgreed: boolean) => void
  readonly setChild: (isChild: boolean) => void
  readonly setGuardianHere: (isHere: boolean) => void
  readonly setSignature: (signature: Signature) => void
  readonly submit: () => Promise<void>
  /** A guardian on a phone of their own has been asked to sign along. */
  readonly isGuardianAsked: boolean
  readonly askGuardian: () => Promise<void>
  /** On this phone after all. */
  readonly signHere: () => void
  /** The press was held: that signs, and sends. */
  readonly submitHeld: () => Promise<void>
  readonly startOver: () => void
}

type Answers = Pick<Signing, 'isAgreed' | 'isChild' | 'isGuardianHere'>
const NO_ANSWERS: Answers = { isAgreed: false, isChild: undefined, isGuardianHere: false }

type Way = {
  /** Whoever hardly writes is offered the press first. */
  readonly prefersHolding: boolean
  readonly onSigned: (signed: SignedPledge) => void
}

/** From the tick to the certificate. The name is kept on the device from the first stroke. */
function useSigning(
  { pledge, textHash, ...toSign }: PledgeToSign,
  { prefersHolding, onSigned }: Way,
): Signing {
  const unsigned = prefersHolding ? UNSIGNED.held : UNSIGNED.drawn
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [signature, setSignature] = useState(() => readSignature(pledge) ?? unsigned)
  const [hasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isWaiting, setWaiting] = useState(isSigningUnderWay)
  const [failure, setFailure] = useState<Failure>()
  const [isGuardianAsked, setGuardianAsked] = useState(toSign.isGuardianAsked)

  const answer = (next: Partial<Answers>) => setAnswers({ ...answers, ...next })
  const mistakeIn = (name: Signature) => findMistake(answers, asksAge(pledge.audiences), name)
  const sign = (next: Signature) => {
    keepSignature(pledge, next)
    setSignature(next)
  }
  const submitAs = async (name: Signature) => {
    setTried(true)
    if (mistakeIn(name) || isBusy) return
    sign(name)
    setBusy(true)
    const isGuardianPresent = answers.isChild === true
    const result = await signPledge({ pledgeId: pledge.id, textHash, isGuardianPresent })
    setBusy(false)
    if (result.ok) return onSigned(result.value)
    const isUnreachable = result.error.code === 'NETWORK_UNREACHABLE'
    setWaiting(isUnreachable)
    setFailure(isUnreachable ? undefined : result.error)
  }
  /** Everything but the guardian beside the child has to be there: the guardian's tap signs it. */
  const askOnOtherPhone = async () => {
    setTried(true)
    const isReady = !findMistake({ ...answers, isGuardianHere: true }, asksAge(pledge.audiences), signature)
    if (!isReady || isBusy) return
    setBusy(true)
    const result = await askGuardian({ pledgeId: pledge.id, textHash })
    setBusy(false)
    setGuardianAsked(result.ok)
    setFailure(result.ok ? undefined : result.error)
    setTried(false)
  }
  const startOver = () => {
    setAnswers(NO_ANSWERS)
    setSignature(unsigned)
    setTried(false)
  }
  return {
    ...answers,
    ...{ signature, failure, isBusy, isWaiting, isGuardianAsked, startOver },
    mistake: hasTried ? mistakeIn(signature) : undefined,
    setAgreed: (isAgreed) => answer({ isAgreed }),
    setChild: (isChild) => answer({ isChild }),
    setGuardianHere: (isGuardianHere) => answer({ isGuardianHere }),
    setSignature: sign,
    submit: () => submitAs(signature),
    askGuardian: askOnOtherPhone,
    signHere: () => setGuardianAsked(false),
    submitHeld: () => submitAs({ kind: 'held', isDone: true }),
  }
}

function findMistake(
  { isAgreed, isChild, isGuardianHere }: Answers,
  needsAge: boolean,
  signature: Signature,
): string | undefined {
  if (!isAgreed) return pledgeWords.agreeMissing
  if (needsAge && isChild === undefined) return pledgeWords.ageMissing
  if (isChild && !isGuardianHere) return pledgeWords.guardianMissing
  if (isSigned(signature)) return undefined
  return signature.kind === 'held' ? pledgeWords.holdMissing : pledgeWords.nameMissing
}

/** What the family is sent: what was promised, and the page where they sign theirs. */
export const invitationOf = (signed?: SignedPledge): ShareCard => ({
  title: certificateWords.cardTitle,
  ...(signed
    ? { text: certificateWords.invitation(signed.title, signed.motto.join(certificateWords.mottoJoiner)) }
    : {}),
  page: 'pledges',
  params: {},
})

/** In WeChat: the same card from the menu of the page. */
export const useInvitation = (): void => useShareCard(invitationOf())

export type PledgeStage = 'guest' | 'reading' | 'signing' | 'waiting' | 'guardian' | 'certificate'

const isBeforeSigning = (stage: PledgeStage): boolean => stage === 'guest' || stage === 'signing'

export type Pledging = {
  readonly stage: PledgeStage
  readonly toSign: PledgeToSign
  readonly signed: SignedPledge | null
  readonly isJustSigned: boolean
  readonly isWithdrawn: boolean
  readonly readsOneByOne: boolean
  /** Not once it is signed; where sentences come one by one, beside the first only. */
  readonly canChooseVariant: boolean
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
  const onSigned = (signed: SignedPledge) => {
    scrollToTop()
    setWithdrawn(false)
    setJustSigned(signed)
  }
  const signing = useSigning(toSign, { prefersHolding: readsOneByOne, onSigned })
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
    if (signing.isGuardianAsked) return 'guardian'
    return readsOneByOne && !hasRead ? 'reading' : 'signing'
  }
  return {
    ...{ toSign, signed, isWithdrawn, readsOneByOne, sentence, signing, setSentence, readAgain },
    stage: stage(),
    canChooseVariant: readsOneByOne ? stage() === 'reading' && sentence === 0 : isBeforeSigning(stage()),
    isJustSigned: justSigned !== undefined,
    readThrough: () => {
      setRead(true)
      // Every sentence was agreed to on its own.
      signing.setAgreed(true)
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

export type Verification = ReturnType<typeof useVerification>

/** Whether a certificate is one of ours: by its number, typed, scanned, or in the address the code leads to. */
export function useVerification() {
  const { number: given = '' } = usePageParams()
  const [typed, setTyped] = useState(given)
  const [mistake, setMistake] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const [found, setFound] = useState<VerifiedCertificate & { readonly number: string }>()
  const [isBusy, setBusy] = useState(false)

  const look = async (words: string) => {
    const number = parseCertificateNumber(words)
    setMistake(number ? undefined : verificationWords.mistake)
    setFailure(undefined)
    if (!number || isBusy) return
    setBusy(true)
    const result = await verifyCertificate(number)
    setBusy(false)
    if (result.ok) setFound({ ...result.value, number })
    else setFailure(result.error)
  }
  const type = (next: string) => {
    setTyped(next)
    setMistake(undefined)
    setFailure(undefined)
  }
  const scan = async () => {
    const code = await scanCode()
    if (code === 'cancelled') return
    const words = code === 'nothing' ? '' : code.text
    type(parseCertificateNumber(words) ?? '')
    await look(words)
  }
  useEffect(() => {
    if (given) void look(given)
    // Once, for the number the page was opened with.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [given])
  const startOver = () => {
    type('')
    setFound(undefined)
  }
  return { typed, mistake, failure, found, isBusy, type, scan, startOver, look: () => look(typed) }
}
