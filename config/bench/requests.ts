import type { PledgeActions } from '../../src/domain/pledges/contract'
import { startLocalCloud } from '../../tests/functions/local-cloud'
import { aKey, aMember, aUnitTree, codeOf, tokenOf } from '../../tests/functions/seeds'
import { atMost, type Report } from './report'

const READS = 4
const MUTATIONS = 8
const HOME_READS = 3

/** Database requests of what residents do; each is billed and each takes a round trip. */
export async function benchRequests(report: Report): Promise<void> {
  const cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const as = await aMember(cloud, { openId: 'resident', unitId: 'class-a', audience: 'student' })
  const measure = async (noun: string, action: string, payload: unknown, token = as, reads = READS) => {
    await cloud.resetRequests()
    const result = await cloud.call(noun, action, payload, { as: token, idempotencyKey: aKey() })
    if (!result.ok) throw new Error(`${noun}/${action}: ${result.error.code}`)
    const counts = await cloud.requests()
    const figure = (kind: 'reads' | 'mutations', budget: number) =>
      report(
        atMost({
          bench: 'requests',
          figure: `${noun}/${action} ${kind}`,
          value: counts[kind],
          unit: 'requests',
          budget,
        }),
      )
    figure('reads', reads)
    figure('mutations', MUTATIONS)
  }

  const joining = { unitCode: codeOf('class-a'), audience: 'student', consentVersion: 1 }
  await measure('members', 'joinUnit', joining, tokenOf('newcomer'))
  await measure('alerts', 'getHome', { audience: 'student' }, as, HOME_READS)
  await measure('alerts', 'listAlerts', { audience: 'student' })
  await measure('guides', 'listGuides', {})
  await measure('guides', 'getGuide', { guideId: 'fake-police' })
  await measure('guides', 'markGuideRead', { guideId: 'fake-police' })
  const paper = await cloud.call<{ id: string }[]>('quizzes', 'getPractice', { audience: 'student' }, { as })
  const questionIds = paper.ok ? paper.value.map(({ id }) => id) : []
  await measure('quizzes', 'submitAttempt', { questionIds, answers: [] })
  const shown = await cloud.call<PledgeActions['getPledge']['output']>(
    'pledges',
    'getPledge',
    { audience: 'student' },
    { as },
  )
  if (!shown.ok) throw new Error(shown.error.code)
  const { pledge, textHash } = shown.value
  await measure('pledges', 'signPledge', { pledgeId: pledge.id, textHash, isGuardianPresent: false })
  await cloud.stop()
}
