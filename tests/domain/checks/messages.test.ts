import { readMessages, type Half } from '../../../config/check-quality/messages'

const halves = (['development', 'measured'] as const).map((name: Half) => ({
  name,
  messages: readMessages(name),
}))

describe('checks: composed messages', () => {
  it.each(halves)('the $name half names the type of every scam, and of nothing else', ({ messages }) => {
    const faults = messages.filter(({ kind, scamTypeId }) => (kind === 'scam') !== (scamTypeId !== undefined))
    expect(faults).toEqual([])
  })

  it.each(halves)('the $name half has at least 300 scams and 300 genuine messages', ({ messages }) => {
    for (const kind of ['scam', 'genuine'] as const) {
      expect(messages.filter((message) => message.kind === kind).length).toBeGreaterThanOrEqual(300)
    }
  })

  it('has no message twice, and none in both halves', () => {
    const texts = halves.flatMap(({ messages }) => messages.map(({ text }) => text))
    expect(new Set(texts).size).toBe(texts.length)
  })
})
