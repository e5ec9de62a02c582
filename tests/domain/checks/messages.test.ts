import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { SCAM_TYPE_IDS } from '@/domain/shared/taxonomy'

const REGISTERS = ['sms', 'chat', 'call', 'group-notice', 'advert', 'dialect', 'social-post'] as const

/** A composed message; the measured half is for measuring only, and nobody writes rules from it. */
const Message = v.strictObject({
  text: v.pipe(v.string(), v.minLength(6), v.maxLength(420)),
  kind: v.picklist(['scam', 'genuine']),
  register: v.picklist(REGISTERS),
  scamTypeId: v.optional(v.picklist(SCAM_TYPE_IDS)),
})

const readHalf = (name: string): unknown[] =>
  readFileSync(join(__dirname, 'messages', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

const halves = ['development', 'measured'].map((name) => ({ name, messages: readHalf(name) }))

describe('checks: composed messages', () => {
  it.each(halves)('the $name half fits the schema, scams with their type', ({ messages }) => {
    const faults = messages.filter((message) => {
      const { success, output } = v.safeParse(Message, message)
      return !success || (output.kind === 'scam') !== (output.scamTypeId !== undefined)
    })
    expect(faults).toEqual([])
  })

  it.each(halves)('the $name half has at least 150 scams and 150 genuine messages', ({ messages }) => {
    const fitting = messages.map((message) => v.parse(Message, message))
    for (const kind of ['scam', 'genuine'] as const) {
      expect(fitting.filter((message) => message.kind === kind).length).toBeGreaterThanOrEqual(150)
    }
  })

  it('has no message in both halves', () => {
    const [development = [], measured = []] = halves.map(({ messages }) =>
      messages.map((message) => v.parse(Message, message).text),
    )
    expect(measured.filter((text) => development.includes(text))).toEqual([])
  })
})
