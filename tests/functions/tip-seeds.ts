import { randomBytes } from 'node:crypto'
import nacl from 'tweetnacl'
import type { Result } from '../../src/domain/shared/result'
import { encodeBase64 } from '../../src/domain/shared/base64'
import type { TipActions } from '../../src/domain/tips/contract'
import { lookupIdOf, makeReceipt, reporterKeyPairOf } from '../../src/domain/tips/receipt'
import { sealText, type KeyPair } from '../../src/domain/tips/sealing'
import { writeTipLetter, type TipLetter } from '../../src/domain/tips/tip-letter'
import type { TipState } from '../../src/domain/tips/tip'
import { databaseOf } from './database'
import type { LocalCloud } from './local-cloud'
import { aKey, pathOf, type TestUnitId } from './seeds'

export const aReceipt = (): string => makeReceipt(randomBytes(10))
export const publicKeyOf = ({ publicKey }: KeyPair): string => encodeBase64(publicKey)
export const aKeyPair = (): KeyPair => nacl.box.keyPair.fromSecretKey(randomBytes(32))

/** As long as a real one; the tests never unwrap it, since that takes a second. */
export const A_WRAPPED_KEY = {
  salt: encodeBase64(new Uint8Array(16)),
  nonce: encodeBase64(new Uint8Array(24)),
  cipher: encodeBase64(new Uint8Array(48)),
  costLog2: 17,
}

export const A_LETTER: TipLetter = {
  text: '昨天有人自称民警打来电话，让我把八万块转到“安全账户”。',
  contact: '村东头小卖部老李',
}

export const seal = (text: string, readers: readonly string[]) => sealText(text, readers, randomBytes(32))

/** What the report page sends. */
export function aTip(
  readers: readonly string[],
  receipt: string,
  letter: TipLetter = A_LETTER,
): TipActions['submitTip']['input'] {
  return {
    unitId: 'town',
    scamTypeId: 'fake-police',
    urgency: 'recent',
    lookupId: lookupIdOf(receipt),
    reporterPublicKey: publicKeyOf(reporterKeyPairOf(receipt)),
    sealed: seal(writeTipLetter(letter), readers),
  }
}

/** A tip in the database in the state wanted, as the functions would leave it there; answers its id. */
export async function aStoredTip(
  cloud: LocalCloud,
  tip: TipActions['submitTip']['input'],
  state: TipState,
  receivedAt = new Date('2026-03-01T10:00:00Z'),
): Promise<string> {
  const tipId = aKey()
  const unitPath = pathOf(tip.unitId as TestUnitId)
  const stored = {
    ...tip,
    unitName: '测试镇',
    unitPath,
    answers: [],
    state,
    receivedAt,
    closedAt: null,
    lastOperationId: null,
  }
  await databaseOf(cloud)
    .collection('tips')
    .add({ _id: tipId, ...stored })
  return tipId
}

/** Calls an action of `tips`, with a fresh idempotency key. */
export function tipsOf(cloud: LocalCloud) {
  return <Name extends keyof TipActions>(
    action: Name,
    payload: TipActions[Name]['input'],
    as: string,
  ): Promise<Result<TipActions[Name]['output']>> =>
    cloud.call('tips', action, payload, { as, idempotencyKey: aKey() })
}
