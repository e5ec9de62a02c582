import { checkMessage } from '../../src/domain/checks/check-message'
import type { CheckResult } from '../../src/domain/checks/check'
import { SCAM_TYPE_IDS, SCAM_TYPES } from '../../src/domain/shared/taxonomy'
import { readMessages, REGISTERS, type Message } from './messages'
import { thresholdFor, wilsonInterval } from './rates'

type Checked = { readonly message: Message; readonly result: CheckResult }

/** docs/check-quality.md: what the check makes of the messages it was not developed on. */
export function checkQualityReport(): string {
  const development = readMessages('development')
  const measured = readMessages('measured').map((message) => ({
    message,
    result: checkMessage(message.text),
  }))
  const scams = measured.filter(({ message }) => message.kind === 'scam')
  const genuine = measured.filter(({ message }) => message.kind === 'genuine')
  const developed = (kind: Message['kind']) => development.filter((message) => message.kind === kind).length
  return [
    '# How good the check is',
    '',
    'Made by `npm run generate` from the messages in `tests/domain/checks/messages`; how the check works and how its',
    'weights come about is in [decision 0009](decisions/0009-check.md).',
    '',
    `All messages are composed, none is real. The development set (${developed('scam')} scams, ${developed('genuine')} genuine`,
    `messages) is what rules are written from and weights fitted to. The measured set (${scams.length} scams, ${genuine.length} genuine`,
    'messages) was composed apart from it, by other authors, and is used for nothing but this page. Intervals are at 95 %',
    '(Wilson). On real messages the figures will differ: the genuine messages hold far more look-alikes of scams than a phone',
    'receives, and real swindlers find new words.',
    '',
    '## Scams found, and false alarms',
    '',
    '| answer | of scams | of genuine messages |',
    '| --- | --- | --- |',
    row('很像骗局', rate(scams, isLikely), rate(genuine, isLikely)),
    row('很像骗局 or 拿不准', rate(scams, isFound), rate(genuine, isFound)),
    '',
    'Were the threshold of 很像骗局 moved so that this share of the genuine messages lay above it:',
    '',
    '| false alarms | scams found |',
    '| --- | --- |',
    ...[0.01, 0.02, 0.05, 0.1].map((share) => row(`${share * 100} %`, recallAt(scams, genuine, share))),
    '',
    '## By kind of genuine message',
    '',
    '| where it arrives | messages | 很像骗局 | 很像骗局 or 拿不准 |',
    '| --- | --- | --- | --- |',
    ...REGISTERS.flatMap((register) => registerRow(register, genuine)),
    '',
    '## By type of scam',
    '',
    'The last column is of the scams that were answered 很像骗局 or 拿不准: where the first trick named is the right one.',
    '',
    '| type | messages | 很像骗局 | 很像骗局 or 拿不准 | trick named |',
    '| --- | --- | --- | --- | --- |',
    ...SCAM_TYPE_IDS.map((id) => typeRow(id, scams)),
    '',
  ].join('\n')
}

const isLikely = ({ result }: Checked): boolean => result.verdict === 'likelyScam'
const isFound = ({ result }: Checked): boolean => result.verdict !== 'nothingFound'
const isNamed = ({ message, result }: Checked): boolean => result.scamTypeIds[0] === message.scamTypeId

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function registerRow(register: string, genuine: readonly Checked[]): string[] {
  const members = genuine.filter(({ message }) => message.register === register)
  if (members.length === 0) return []
  return [row(register, members.length, rate(members, isLikely), rate(members, isFound))]
}

function typeRow(id: Message['scamTypeId'] & string, scams: readonly Checked[]): string {
  const members = scams.filter(({ message }) => message.scamTypeId === id)
  const found = members.filter(isFound)
  return row(
    SCAM_TYPES[id],
    members.length,
    rate(members, isLikely),
    rate(members, isFound),
    found.length > 0 ? rate(found, isNamed) : '–',
  )
}

function recallAt(scams: readonly Checked[], genuine: readonly Checked[], share: number): string {
  const threshold = thresholdFor(
    genuine.map(({ result }) => result.score),
    share,
  )
  return rate(scams, ({ result }) => result.score > threshold)
}

const rate = (checked: readonly Checked[], is: (one: Checked) => boolean): string =>
  withInterval(checked.filter(is).length, checked.length)

function withInterval(hits: number, count: number): string {
  const [low, high] = wilsonInterval(hits, count).map((share) => (share * 100).toFixed(0))
  return `${((hits / count) * 100).toFixed(1)} % (${low}–${high})`
}
