import fc from 'fast-check'
import { writeYuan } from '../../../src/domain/rescue/amount'
import {
  asksBank,
  EMPTY_EVIDENCE,
  EMPTY_TRANSFER,
  evidenceIndicators,
  isEmptyEvidence,
  KEPT_THING_IDS,
  KEPT_THINGS,
  lastFourDigits,
  PAYMENT_WAY_IDS,
  PAYMENT_WAYS,
  readEvidence,
  totalFen,
  withoutTransfer,
  type Evidence,
  type Transfer,
} from '../../../src/domain/rescue/evidence'
import { evidenceSections, evidenceText } from '../../../src/domain/rescue/evidence-text'

const words = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text)
const digits = fc.stringMatching(/^\d{4}$/)

const transfers = fc.record({
  when: words,
  amountFen: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  way: fc.option(fc.constantFrom(...PAYMENT_WAY_IDS)),
  ownBank: words,
  ownLastFour: digits,
  payee: words,
  payeeAccount: words,
  payeeBank: words,
})
const lists = fc.record({
  name: words,
  transfers: fc.array(transfers, { minLength: 1, maxLength: 5 }),
  nickname: words,
  phone: words,
  link: words,
  app: words,
  kept: fc.subarray([...KEPT_THING_IDS]),
  notes: words,
})

const aTransfer = (changes: Partial<Transfer> = {}): Transfer => ({ ...EMPTY_TRANSFER, ...changes })
const aList = (changes: Partial<Evidence> = {}): Evidence => ({ ...EMPTY_EVIDENCE, ...changes })
const textOf = (evidence: Evidence) => evidenceText('我被骗的经过', evidenceSections(evidence))

/** Every value of the list as it must be found in the text. */
const written = ({ transfers: all, kept, ...texts }: Evidence): readonly string[] => [
  ...Object.values(texts),
  ...kept.map((thing) => KEPT_THINGS[thing]),
  ...all.flatMap(({ amountFen, way, ...rest }) => [
    ...Object.values(rest),
    ...(amountFen === null ? [] : [writeYuan(amountFen)]),
    ...(way === null ? [] : [PAYMENT_WAYS[way]]),
  ]),
]

describe('the evidence list', () => {
  it('is read from the device as it was kept', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(readEvidence(JSON.parse(JSON.stringify(list)))).toEqual(list)
      }),
    )
  })

  it('is read whatever lies on the device, and always has a transfer to fill in', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(readEvidence(stored).transfers.length).toBeGreaterThan(0)
      }),
    )
  })

  it('loses one broken field, not the rest', () => {
    const list = readEvidence({ name: '张阿姨', phone: 5, transfers: [{ amountFen: -1, payee: '某某' }] })
    expect(list).toEqual(aList({ name: '张阿姨', transfers: [aTransfer({ payee: '某某' })] }))
  })

  it('keeps the last four digits of a card, even when the whole number is pasted', () => {
    expect(lastFourDigits('6222 0000 0000 1234')).toBe('1234')
    expect(readEvidence({ transfers: [{ ownLastFour: '6222000000001234' }] }).transfers[0]?.ownLastFour).toBe(
      '1234',
    )
  })

  it('adds the known amounts up', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const sum = list.transfers.reduce((total, { amountFen }) => total + BigInt(amountFen ?? 0), 0n)
        expect(BigInt(totalFen(list))).toBe(sum)
      }),
    )
  })

  it('loses only the transfer that is taken out, and keeps an empty one', () => {
    const two = aList({ transfers: [aTransfer({ payee: '甲' }), aTransfer({ payee: '乙' })] })
    const one = withoutTransfer(two, 0)
    expect(one.transfers).toEqual([aTransfer({ payee: '乙' })])
    expect(isEmptyEvidence(withoutTransfer(one, 0))).toBe(true)
  })

  it('asks for a bank only where one was used or is already written', () => {
    expect(asksBank(aTransfer({ way: 'weixin' }))).toBe(false)
    expect(asksBank(aTransfer({ way: 'bank' }))).toBe(true)
    expect(asksBank(aTransfer({ way: 'weixin', payeeBank: '某银行' }))).toBe(true)
  })

  it('hands the traces of the swindler to a report, and nothing of the person', () => {
    const list = aList({
      ...{ name: '张阿姨', phone: '00 123', link: 'a.example', notes: '经过' },
      transfers: [aTransfer({ payeeAccount: '某账号', ownBank: '某银行', ownLastFour: '1234' }), aTransfer()],
    })
    expect(evidenceIndicators(list)).toEqual([
      { kind: 'phone', raw: '00 123' },
      { kind: 'link', raw: 'a.example' },
      { kind: 'account', raw: '某账号' },
    ])
  })
})

describe('the text for the officer', () => {
  it('holds every field that is filled in', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const text = textOf(list)
        for (const value of written(list)) expect(text).toContain(value)
      }),
    )
  })

  it('is empty for an empty list, and leaves out what is not filled in', () => {
    expect(evidenceSections(EMPTY_EVIDENCE)).toEqual([])
    const list = aList({ transfers: [aTransfer(), aTransfer({ amountFen: 300_000 })], phone: ' ' })
    expect(textOf(list)).toBe('我被骗的经过\n\n【第 1 笔】\n金额：3,000 元')
  })

  it('says the sum where there are several transfers', () => {
    const list = aList({ transfers: [aTransfer({ amountFen: 300_000 }), aTransfer({ amountFen: 50 })] })
    expect(textOf(list)).toContain('一共转出：3,000.50 元，2 笔')
  })
})
