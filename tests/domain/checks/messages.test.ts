import { readMessages, type MessageSet } from '../../../config/check-quality/messages'

const sets = (['development', 'measured'] as const).map((name: MessageSet) => ({
  name,
  messages: readMessages(name),
}))

describe('checks: composed messages', () => {
  it.each(sets)('the $name set names the type of every scam, and of nothing else', ({ messages }) => {
    const faults = messages.filter(({ kind, scamTypeId }) => (kind === 'scam') !== (scamTypeId !== undefined))
    expect(faults).toEqual([])
  })

  it.each(sets)('the $name set has at least 300 scams and 300 genuine messages', ({ messages }) => {
    for (const kind of ['scam', 'genuine'] as const) {
      expect(messages.filter((message) => message.kind === kind).length).toBeGreaterThanOrEqual(300)
    }
  })

  it('has no message twice, and none in both sets', () => {
    const texts = sets.flatMap(({ messages }) => messages.map(({ text }) => text))
    expect(new Set(texts).size).toBe(texts.length)
  })
})
