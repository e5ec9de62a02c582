import { startLocalCloud } from '../../tests/functions/local-cloud'
import { aHall, countRush, rush } from '../../tests/functions/pledge-rush'
import { atMost, type Report } from './report'

const PEOPLE = 3_000

/** A hall of three thousand signs, everybody twice, while workers and the cloud are killed. */
export async function benchPledgeRush(report: Report): Promise<void> {
  const cloud = await startLocalCloud()
  const hall = await aHall(cloud, PEOPLE)
  const { seconds, p95Ms, conflicts, resent } = await rush(cloud, hall)
  const { pledges, members, recount, counters } = await countRush(cloud)
  await cloud.stop()
  const bench = 'pledge-rush'
  const told = (figure: string, value: number, unit: string) => report({ bench, figure, value, unit })
  const none = (figure: string, value: number) =>
    report(atMost({ bench, figure, value: Math.abs(value), unit: 'pledges', budget: 0 }))
  told('members who signed, each twice', members, 'members')
  none('members without a pledge', PEOPLE - members)
  none('pledges beyond one a member', pledges - members)
  none('counters against a recount of the ledger', counters - recount)
  none('recount against the members', recount - members)
  told('all signed after', Math.round(seconds), 's')
  told('p95 of an answer, 60 at once', Math.round(p95Ms), 'ms')
  told('transactions in conflict, tried again', conflicts, 'conflicts')
  told('calls sent again after two kills', resent, 'calls')
}
