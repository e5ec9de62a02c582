import type { PledgeActions, SignedPledge, VerifiedCertificate } from '@/domain/pledges/contract'
import type { Pledge } from '@/domain/pledges/pledge'
import type { Signature } from '@/domain/pledges/signature'
import type { Result } from '@/domain/shared/result'
import { callCloud } from '@/platform/cloud'
import { isWaiting, sendOnce } from '@/platform/outbox'
import { webAddress } from '@/platform/printing'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

type SignedWords = Pick<Pledge, 'id' | 'version'>
type Kept = { readonly words: string; readonly signature: Signature }

const STORED_AS = 'pledge-signature'
const namedAs = ({ id, version }: SignedWords): string => `${id}@${version}`

/** The name under these words, if they were signed on this device; other words are signed anew. */
export function readSignature(words: SignedWords): Signature | undefined {
  const kept = readStored<Kept>(STORED_AS)
  return kept?.words === namedAs(words) ? kept.signature : undefined
}

export const keepSignature = (words: SignedWords, signature: Signature): void =>
  writeStored(STORED_AS, { words: namedAs(words), signature })

/** Without a network the signing waits and counts later. */
export function signPledge(input: PledgeActions['signPledge']['input']): Promise<Result<SignedPledge>> {
  return sendOnce('pledges', 'signPledge', input)
}

export const isSigningUnderWay = (): boolean => isWaiting('pledges', 'signPledge')

/** Never waits in the outbox: the child must see at once whether somebody was asked. */
export const askGuardian = (
  input: PledgeActions['askGuardian']['input'],
): Promise<Result<{ asked: boolean }>> => callCloud('pledges', 'askGuardian', input, randomToken())

/** Never waits in the outbox: whoever takes something back must see at once that it is gone. */
export async function withdrawPledge(): Promise<Result<{ withdrawn: boolean }>> {
  const result = await callCloud('pledges', 'withdrawPledge', {}, randomToken())
  if (result.ok) removeStored(STORED_AS)
  return result
}

export const verifyCertificate = (certificateNumber: string): Promise<Result<VerifiedCertificate>> =>
  callCloud('pledges', 'verifyCertificate', { certificateNumber })

/** What a camera reads on the certificate: on the web the page that verifies it, in WeChat what that page scans. */
export function codeOnCertificate(certificateNumber: string): string {
  if (process.env.TARO_ENV !== 'h5') return certificateNumber
  return webAddress(`pages/pledges/verify/index?number=${certificateNumber}`)
}
