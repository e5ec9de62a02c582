import { firesWithin, parseCron } from '../../../cloudfunctions/_local-cloud/cron'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const china = (text: string) => Date.parse(`${text}+08:00`)

describe('timers in seven-field cron', () => {
  it.each([
    ['every five minutes', '0 */5 * * * * *', '2026-03-01T10:05:00', true],
    ['every five minutes, off the minute', '0 */5 * * * * *', '2026-03-01T10:06:00', false],
    ['every morning at six in China', '0 0 6 * * * *', '2026-03-01T06:00:00', true],
    ['not at six in Greenwich', '0 0 6 * * * *', '2026-03-01T14:00:00', false],
    ['a list and a range', '15,45 0 9-17 * * * *', '2026-03-01T12:00:45', true],
    ['weekdays by name', '0 0 8 * * MON-FRI *', '2026-03-02T08:00:00', true],
    ['not on a Sunday', '0 0 8 * * MON-FRI *', '2026-03-01T08:00:00', false],
    ['Sunday as seven', '0 0 8 * * 7 *', '2026-03-01T08:00:00', true],
    ['the first of a named month', '0 0 0 1 MAR * *', '2026-03-01T00:00:00', true],
    ['another year', '0 0 0 1 * * 2027', '2026-03-01T00:00:00', false],
    ['a step from a start', '0 10/20 * * * * *', '2026-03-01T08:30:00', true],
  ])('%s', (_, cron, at, fires) => {
    expect(firesWithin(parseCron(cron), china(at) - 1, china(at))).toBe(fires)
  })

  it('counts a moment once: it belongs to the span that ends with it', () => {
    const cron = parseCron('0 * * * * * *')
    const at = china('2026-03-01T10:05:00')
    expect(firesWithin(cron, at - 500, at)).toBe(true)
    expect(firesWithin(cron, at, at + 500)).toBe(false)
  })

  it('notices a moment that the clock jumped over', () => {
    const cron = parseCron('0 0 6 * * * *')
    expect(firesWithin(cron, china('2026-03-01T05:00:00'), china('2026-03-01T05:00:00') + 2 * HOUR)).toBe(
      true,
    )
    expect(firesWithin(cron, china('2026-03-01T07:00:00'), china('2026-03-01T07:00:00') + 2 * HOUR)).toBe(
      false,
    )
  })

  it('never fires when the clock moves back', () => {
    const at = china('2026-03-01T10:05:00')
    expect(firesWithin(parseCron('* * * * * * *'), at, at - HOUR)).toBe(false)
  })

  it.each([
    '* * * * *',
    '60 * * * * * *',
    '0 0 0 0 * * *',
    'a * * * * * *',
    '5-1 * * * * * *',
    '*/0 * * * * * *',
  ])('refuses %s', (cron) => {
    expect(() => parseCron(cron)).toThrow()
  })
})
