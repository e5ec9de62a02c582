import { randomBytes } from 'node:crypto'
import type { ReceivingUnit } from '../../../src/domain/tips/contract'
import { makeOfficerKey, OFFICER_KEY_RANDOM_BYTES } from '../../../src/domain/tips/officer-key'
import {
  lookupIdOf,
  makeReceipt,
  RECEIPT_RANDOM_BYTES,
  reporterKeyPairOf,
} from '../../../src/domain/tips/receipt'
import { sealText, SEALING_RANDOM_BYTES } from '../../../src/domain/tips/sealing'
import { encodeBase64 } from '../../../src/domain/shared/base64'
import { writeTipLetter } from '../../../src/domain/tips/tip-letter'
import { callAs } from './calls'
import { OFFICER_PASSPHRASE } from './personas'

const LETTERS = [
  {
    scamTypeId: 'fake-customer-service',
    urgency: 'recent',
    text: '今天下午有人打电话说是购物平台客服，说我的快递丢了要三倍赔，让我下载会议软件共享屏幕。我没有转钱，电话我记下了。',
  },
  {
    scamTypeId: 'health-product-lecture',
    urgency: 'now',
    text: '菜市场旁边的门店每天早上七点请老人听课，送鸡蛋，这两天开始卖一千多一盒的药，说能治高血压。',
  },
] as const

/** Gives the demonstration officer a key, and sends two sealed tips as a guest would. */
export async function prepareDemoTips(cloudUrl: string): Promise<void> {
  const { publicKey, wrapped } = await makeOfficerKey(
    OFFICER_PASSPHRASE,
    randomBytes(OFFICER_KEY_RANDOM_BYTES),
  )
  await callAs(cloudUrl, 'triage', {
    noun: 'tips',
    action: 'registerOfficerKey',
    payload: { unitId: 'anti-fraud-centre', publicKey, wrapped },
  })
  const [unit] = await callAs<ReceivingUnit[]>(cloudUrl, null, {
    noun: 'tips',
    action: 'listReceivingUnits',
    payload: {},
  })
  if (!unit) throw new Error('no unit receives tips')
  for (const { text, scamTypeId, urgency } of LETTERS) {
    const receipt = makeReceipt(randomBytes(RECEIPT_RANDOM_BYTES))
    const letter = writeTipLetter({ text, contact: '' })
    await callAs(cloudUrl, null, {
      noun: 'tips',
      action: 'submitTip',
      payload: {
        unitId: unit.unitId,
        scamTypeId,
        urgency,
        lookupId: lookupIdOf(receipt),
        reporterPublicKey: encodeBase64(reporterKeyPairOf(receipt).publicKey),
        sealed: sealText(letter, unit.officerPublicKeys, randomBytes(SEALING_RANDOM_BYTES)),
      },
    })
  }
}
