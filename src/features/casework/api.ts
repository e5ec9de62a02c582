import type { SealedText } from '@/domain/tips/contract'
import { makeOfficerKey, OFFICER_KEY_RANDOM_BYTES } from '@/domain/tips/officer-key'
import { openText, SEALING_RANDOM_BYTES, sealText, type KeyPair } from '@/domain/tips/sealing'
import { encodeBase64 } from '@/domain/shared/base64'
import { readTipLetter, type TipLetter } from '@/domain/tips/tip-letter'
import { randomBytes } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** A new key with its private half wrapped under the passphrase; the randomness is the device's. */
export async function newOfficerKey(passphrase: string): ReturnType<typeof makeOfficerKey> {
  return makeOfficerKey(passphrase, await randomBytes(OFFICER_KEY_RANDOM_BYTES))
}

/** What the officer's key makes of a tip: the letter, or why there is none. */
export type OpenedLetter = TipLetter | 'notForYou' | 'unreadable'

export function openLetter(sealed: SealedText, officer: KeyPair): OpenedLetter {
  const own = encodeBase64(officer.publicKey)
  if (!sealed.keys.some(({ readerPublicKey }) => readerPublicKey === own)) return 'notForYou'
  const text = openText(sealed, officer)
  return (text === undefined ? undefined : readTipLetter(text)) ?? 'unreadable'
}

/** Seals a text for one reader: an answer for the reporter, or a draft for the officer who writes it. */
export async function sealFor(text: string, publicKey: string): Promise<SealedText> {
  return sealText(text, [publicKey], await randomBytes(SEALING_RANDOM_BYTES))
}

const storedAs = (tipId: string): string => `answer-draft:${tipId}`

/** An answer may repeat what the tip says, so even a draft lies on the device sealed. */
export async function keepAnswerDraft(tipId: string, text: string, officer: KeyPair): Promise<void> {
  if (text) writeStored(storedAs(tipId), await sealFor(text, encodeBase64(officer.publicKey)))
  else forgetAnswerDraft(tipId)
}

export function readAnswerDraft(tipId: string, officer: KeyPair): string {
  const sealed = readStored<SealedText>(storedAs(tipId))
  return (sealed && openText(sealed, officer)) ?? ''
}

export function forgetAnswerDraft(tipId: string): void {
  removeStored(storedAs(tipId))
}
