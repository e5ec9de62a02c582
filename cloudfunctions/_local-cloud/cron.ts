/** The moments a timer fires: seconds, minutes, hours, days of month, months, days of week, years. */
type Cron = {
  readonly second: Matches
  readonly minute: Matches
  readonly hour: Matches
  readonly dayOfMonth: Matches
  readonly month: Matches
  readonly dayOfWeek: Matches
  readonly year: Matches
}
type Matches = (value: number) => boolean

/** The cloud platform reads cron in China's time, which has no daylight saving. */
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000

const SECOND_MS = 1000
const DAY_MS = 24 * 60 * 60 * 1000
/** Looking back further than this for a missed moment is of no use. */
const LOOK_BACK_MS = 366 * DAY_MS

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** Parses the seven fields of a CloudBase timer; anything it cannot read is an error, never "always". */
export function parseCron(text: string): Cron {
  const [second, minute, hour, dayOfMonth, month, dayOfWeek, year, ...rest] = text.trim().split(/\s+/)
  if (year === undefined || rest.length > 0) throw new Error(`a timer needs seven cron fields: ${text}`)
  return {
    second: parseField(second, 0, 59),
    minute: parseField(minute, 0, 59),
    hour: parseField(hour, 0, 23),
    dayOfMonth: parseField(dayOfMonth, 1, 31),
    month: parseField(named(month, MONTHS, 1), 1, 12),
    dayOfWeek: parseField(named(dayOfWeek, WEEKDAYS, 0), 0, 7),
    year: parseField(year, 1970, 2099),
  }
}

/** Whether the timer fires at some whole second in `(after, until]`, both epoch ms. */
export function firesWithin(cron: Cron, after: number, until: number): boolean {
  const first = Math.floor(Math.max(after, until - LOOK_BACK_MS) / SECOND_MS) * SECOND_MS + SECOND_MS
  for (let at = first; at <= until;) {
    const next = nextCandidate(cron, at)
    if (next === at) return true
    at = next
  }
  return false
}

/** `at` itself if it matches, else the start of the next day, hour, minute or second that may. */
function nextCandidate(cron: Cron, at: number): number {
  const date = new Date(at + CHINA_OFFSET_MS)
  const weekday = date.getUTCDay()
  const dayMatches =
    cron.year(date.getUTCFullYear()) &&
    cron.month(date.getUTCMonth() + 1) &&
    cron.dayOfMonth(date.getUTCDate()) &&
    (cron.dayOfWeek(weekday) || (weekday === 0 && cron.dayOfWeek(7)))
  if (!dayMatches) return startOfNext(at, DAY_MS)
  if (!cron.hour(date.getUTCHours())) return startOfNext(at, 60 * 60 * SECOND_MS)
  if (!cron.minute(date.getUTCMinutes())) return startOfNext(at, 60 * SECOND_MS)
  return cron.second(date.getUTCSeconds()) ? at : at + SECOND_MS
}

function startOfNext(at: number, spanMs: number): number {
  return Math.floor((at + CHINA_OFFSET_MS) / spanMs) * spanMs + spanMs - CHINA_OFFSET_MS
}

function named(field: string | undefined, names: readonly string[], first: number): string | undefined {
  return field?.replace(/[A-Z]{3}/gi, (name) => {
    const position = names.indexOf(name.toUpperCase())
    return position < 0 ? name : String(position + first)
  })
}

function parseField(field: string | undefined, min: number, max: number): Matches {
  const parts = (field ?? '').split(',').map((part) => parsePart(part, min, max))
  return (value) => parts.some((matches) => matches(value))
}

/** `*`, `5`, `1-5`, each with `/step` where CloudBase allows it. */
function parsePart(part: string, min: number, max: number): Matches {
  const found = /^(\*|\?|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
  if (!found) throw new Error(`not a cron field: ${part}`)
  const [, range, low, high, step] = found
  const from = low === undefined ? min : Number(low)
  const to = high !== undefined ? Number(high) : low === undefined || step !== undefined ? max : from
  const every = step === undefined ? 1 : Number(step)
  if (from < min || to > max || from > to || every < 1) throw new Error(`not a cron field: ${range}`)
  return (value) => value >= from && value <= to && (value - from) % every === 0
}
