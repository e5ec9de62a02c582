import type { PledgeActions, SignedPledge } from '@/domain/pledges/contract'
import type { Signature } from '@/domain/pledges/signature'
import type { Result } from '@/domain/shared/result'
import { callCloud } from '@/platform/cloud'
import { isWaiting, sendOnce } from '@/platform/outbox'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

type Kept = { readonly pledgeId: string; readonly signature: Signature }

const STORED_AS = 'pledge-signature'

/** The name on this pledge, if it was signed on this device. */
export function readSignature(pledgeId: string): Signature | undefined {
  const kept = readStored<Kept>(STORED_AS)
  return kept?.pledgeId === pledgeId ? kept.signature : undefined
}

export const keepSignature = (pledgeId: string, signature: Signature): void =>
  writeStored(STORED_AS, { pledgeId, signature })

/** Without a network the signing waits and counts later. */
export function signPledge(input: PledgeActions['signPledge']['input']): Promise<Result<SignedPledge>> {
  return sendOnce('pledges', 'signPledge', input)
}

export const isSigningUnderWay = (): boolean => isWaiting('pledges', 'signPledge')

/** Never waits in the outbox: whoever takes something back must see at once that it is gone. */
export async function withdrawPledge(): Promise<Result<{ withdrawn: boolean }>> {
  const result = await callCloud('pledges', 'withdrawPledge', {}, randomToken())
  if (result.ok) removeStored(STORED_AS)
  return result
}
