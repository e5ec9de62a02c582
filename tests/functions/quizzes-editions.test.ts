import type { PracticeItem } from '../../src/domain/quizzes/contract'
import type { Question } from '../../src/domain/quizzes/question'
import { valueOf } from './alert-seeds'
import { AUTHOR, editingOf, editors, forgetEditions, RESIDENT, REVIEWER } from './edition-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aUnitTree } from './seeds'

let cloud: LocalCloud
let call: ReturnType<typeof editingOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  call = editingOf(cloud, 'quizzes')
  await aUnitTree(cloud)
  await editors(cloud)
})
afterAll(() => cloud.stop())
beforeEach(() => forgetEditions(cloud))

const SCAM = 'q-police-online-statement'
const shipped = async (contentId: string) =>
  (await valueOf(call('getVersion', { contentId, version: 1 }, AUTHOR))) as Question

const save = (content: unknown, baseVersion = 1) =>
  call('saveEdition', { editionId: null, content, baseVersion }, AUTHOR)

async function publish(content: Question, baseVersion = 1): Promise<string> {
  const { editionId } = await valueOf(save(content, baseVersion))
  await valueOf(call('submitEdition', { editionId }, AUTHOR))
  await valueOf(call('reviewEdition', { editionId, step: 'approve', note: '' }, REVIEWER))
  return editionId
}

/** Everything a practice can ask an elder, from many papers. */
async function asked(): Promise<ReadonlyMap<string, PracticeItem>> {
  const items = new Map<string, PracticeItem>()
  for (let paper = 0; paper < 40; paper++) {
    const practice = cloud.call<PracticeItem[]>(
      'quizzes',
      'getPractice',
      { audience: 'elder' },
      { as: RESIDENT },
    )
    for (const item of await valueOf(practice)) items.set(item.id, item)
  }
  return items
}

describe('editions of questions', () => {
  it('are asked and shown as twins as soon as a second person approved them', async () => {
    await publish({ ...(await shipped(SCAM)), explanation: '叫您瞒着家里人的，不是真民警。' })
    const items = await asked()
    expect(items.get(SCAM)).toMatchObject({ version: 2, explanation: '叫您瞒着家里人的，不是真民警。' })
    expect(items.get('q-police-station-visit')?.twin.explanation).toBe('叫您瞒着家里人的，不是真民警。')
  })

  it('can add one, and withdrawing its twin leaves both practice and answering whole', async () => {
    const [scam, genuine] = [await shipped(SCAM), await shipped('q-police-station-visit')]
    const added = await publish({ ...genuine, id: 'q-new-genuine', twinId: SCAM }, 0)
    await publish({ ...scam, id: 'q-new-scam', twinId: 'q-new-genuine' }, 0)
    expect([...(await asked()).keys()]).toEqual(expect.arrayContaining(['q-new-genuine', 'q-new-scam']))
    await valueOf(call('withdrawEdition', { editionId: added }, REVIEWER))
    const items = await asked()
    expect(items.has('q-new-genuine') || items.has('q-new-scam')).toBe(false)
    const questionIds = [...items.keys()].slice(0, 5)
    const attempt = { questionIds, answers: [] }
    const answer = cloud.call('quizzes', 'submitAttempt', attempt, { as: RESIDENT, idempotencyKey: aKey() })
    expect(await valueOf(answer)).toMatchObject({ total: 5 })
  })

  it.each([
    ['a cue that is not in the message', { message: '您好，这里是派出所，请您来一趟。' }, 'cues.0.text'],
    ['a twin that does not exist', { twinId: 'q-nobody' }, 'twinId'],
    ['a twin of its own kind', { twinId: 'q-medical-card-frozen' }, 'twinId'],
    ['a twin from another kind of scam', { twinId: 'q-parcel-pickup' }, 'twinId'],
    ['a scam with one cue', { cues: [] }, 'cues'],
  ])('are not saved with %s', async (_, change, field) => {
    const answer = await save({ ...(await shipped(SCAM)), ...change })
    expect(answer).toMatchObject({ error: { code: 'CONTENT_INVALID', field } })
  })
})
