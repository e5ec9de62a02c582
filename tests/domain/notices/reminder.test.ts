import fc from 'fast-check'
import { isWaking, nextReminder } from '../../../src/domain/notices/reminder'

const china = (text: string) => new Date(`${text}+08:00`)
const HOUR_MS = 3_600_000
const A_MOMENT = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

describe('when a reminder comes', () => {
  it.each([
    ['2026-11-26T10:00', '2026-12-10T00:00', '2026-11-27T19:00'],
    ['2026-11-26T23:30', '2026-12-10T00:00', '2026-11-27T19:00'],
    ['2026-11-26T00:30', '2026-12-10T00:00', '2026-11-27T19:00'],
    ['2026-11-26T10:00', '2026-11-27T00:00', '2026-11-26T19:00'],
    ['2026-11-26T18:30', '2026-11-27T00:00', null],
    ['2026-11-26T20:00', '2026-11-27T00:00', null],
  ])('asked at %s for a notice until %s: %s', (now, endsAt, at) => {
    expect(nextReminder(china(now), china(endsAt))).toEqual(at === null ? null : china(at))
  })

  it('is an evening before the end, between an hour and two days ahead', () => {
    fc.assert(
      fc.property(A_MOMENT, fc.integer({ min: 0, max: 20 * 24 }), (now, hours) => {
        const endsAt = new Date(now.getTime() + hours * HOUR_MS)
        const at = nextReminder(now, endsAt)
        if (at === null) return hours <= 48
        const ahead = at.getTime() - now.getTime()
        return at < endsAt && ahead >= HOUR_MS && ahead <= 43 * HOUR_MS && isWaking(at)
      }),
    )
  })
})

describe('the hours of a message', () => {
  it.each([
    ['2026-11-26T08:59', false],
    ['2026-11-26T09:00', true],
    ['2026-11-26T20:59', true],
    ['2026-11-26T21:00', false],
    ['2026-11-26T03:00', false],
  ])('%s: %p', (now, isOpen) => {
    expect(isWaking(china(now))).toBe(isOpen)
  })
})
