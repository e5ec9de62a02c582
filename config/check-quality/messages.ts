import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { SCAM_TYPE_IDS } from '../../src/domain/shared/taxonomy'

export const REGISTERS = ['sms', 'chat', 'call', 'group-notice', 'advert', 'dialect', 'social-post'] as const

/** A composed message; a scam names its type. */
export const Message = v.strictObject({
  text: v.pipe(v.string(), v.minLength(6), v.maxLength(420)),
  kind: v.picklist(['scam', 'genuine']),
  register: v.picklist(REGISTERS),
  scamTypeId: v.optional(v.picklist(SCAM_TYPE_IDS)),
})
export type Message = v.InferOutput<typeof Message>

/** The set from which rules are written and weights are fitted, or the one that only measures. */
export type MessageSet = 'development' | 'measured'

export function readMessages(set: MessageSet): readonly Message[] {
  const lines = readFileSync(`tests/domain/checks/messages/${set}.jsonl`, 'utf8').trim().split('\n')
  return lines.map((line) => v.parse(Message, JSON.parse(line)))
}
