import { CONSENT_VERSION, type Me } from '@/domain/members/contract'
import type { FoundUnit } from '@/domain/joining/unit-search'
import type { Result } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import { callCloud } from '@/platform/cloud'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** A unit somebody may join, and the code by which they found it; null for one that needs none. */
export type Entrance = { readonly unit: FoundUnit; readonly unitCode: string | null }

export function findByCode(unitCode: string): Promise<Result<FoundUnit>> {
  return callCloud('joining', 'findByCode', { unitCode })
}

export function searchUnits(words: string): Promise<Result<readonly FoundUnit[]>> {
  return callCloud('joining', 'searchUnits', { words })
}

/**
 * Never waits in the outbox: a person who agreed must see at once what it led to. Joining twice is joining
 * once, so every press may have a key of its own.
 */
export function join({ unit, unitCode }: Entrance, audience: Audience): Promise<Result<Me>> {
  const consenting = { audience, consentVersion: CONSENT_VERSION }
  return unitCode === null
    ? callCloud('members', 'joinPublicUnit', { unitId: unit.id, ...consenting }, randomToken())
    : callCloud('members', 'joinUnit', { unitCode, ...consenting }, randomToken())
}

/** Whether somebody has agreed to what the notice says today. */
export const hasConsented = ({ consent }: Me): boolean => consent?.version === CONSENT_VERSION

const DRAFT_STORED_AS = 'join-draft'

export const readTypedCode = (): string => readStored<string>(DRAFT_STORED_AS) ?? ''
export const keepTypedCode = (typed: string): void => writeStored(DRAFT_STORED_AS, typed)
export const forgetTypedCode = (): void => removeStored(DRAFT_STORED_AS)
