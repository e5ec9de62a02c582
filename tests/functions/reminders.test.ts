import { rmSync } from 'node:fs'
import type { NoticeReminder, PublishedNotice } from '../../src/domain/notices/contract'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf, documentsOf } from './database'
import { functionsWithoutTimersOf } from './functions-without-timers'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aNotice, TEXT_HASH } from './notice-seeds'
import { aKey, aMember, aSession, aUnitTree, memberIdOf } from './seeds'

let functionsDir: string
let cloud: LocalCloud
beforeAll(async () => {
  functionsDir = functionsWithoutTimersOf('reminders')
  cloud = await startLocalCloud({ functionsDir })
  await aUnitTree(cloud)
})
afterAll(async () => {
  await cloud.stop()
  rmSync(functionsDir, { recursive: true })
})
beforeEach(async () => {
  await cloud.faults({})
  await atChina('2027-03-01T10:00')
  await databaseOf(cloud).collection('reminders').where({}).remove()
})

const atChina = (text: string) => cloud.clock.set(Date.parse(`${text}+08:00`) - Date.now())

let notices = 0
async function aPublished(endsAt = '2027-03-10T00:00'): Promise<string> {
  const _id = `notice-${++notices}`
  const seed = { _id, unitId: 'village', endsAt: new Date(`${endsAt}+08:00`) } as const
  await databaseOf(cloud)
    .collection('notices')
    .add({ ...aNotice(seed), seriesId: _id })
  return _id
}

let parents = 0
async function aParent(): Promise<{ token: string; openId: string }> {
  const openId = `parent-${++parents}`
  return { openId, token: await aMember(cloud, { openId, unitId: 'village', audience: 'parent' }) }
}

const ask = (noticeId: string, as: string, idempotencyKey = aKey()) =>
  cloud.call<NoticeReminder>('notices', 'askForReminder', { noticeId }, { as, idempotencyKey })
const confirm = (noticeId: string, as: string) =>
  cloud.call('notices', 'confirmNotice', { noticeId, textHash: TEXT_HASH }, { as, idempotencyKey: aKey() })

async function reminderOf(noticeId: string, as: string): Promise<NoticeReminder | null> {
  const result = await cloud.call<PublishedNotice>('notices', 'getNotice', { noticeId }, { as })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.reminder
}

const codeOf = async (answer: Promise<Result<unknown>>) => {
  const result = await answer
  return result.ok ? 'ok' : result.error.code
}

const sendDue = () => cloud.fireTimer('reminders', 'sendDue')

/** To whom WeChat accepted a message, in order. */
async function sentTo(openIds: readonly string[]): Promise<string[]> {
  const log = await cloud.wechatLog()
  return log
    .filter(({ errcode }) => errcode === 0)
    .map(({ request }) => String((request as { touser: string }).touser))
    .filter((openId) => openIds.includes(openId))
}

const NEXT_EVENING = '2027-03-02T19:05'

describe('a reminder', () => {
  it('comes the next evening to whoever asked, once, with the title, the sender and the last day', async () => {
    const noticeId = await aPublished()
    const { token, openId } = await aParent()
    expect(await reminderOf(noticeId, token)).toEqual({
      templateId: 'local-reminder',
      nextAt: null,
      offeredAt: '2027-03-02T11:00:00.000Z',
    })
    expect(await ask(noticeId, token)).toMatchObject({
      ok: true,
      value: { nextAt: '2027-03-02T11:00:00.000Z' },
    })
    await sendDue()
    expect(await sentTo([openId])).toEqual([])
    await atChina(NEXT_EVENING)
    await Promise.all([sendDue(), sendDue()])
    await sendDue()
    expect(await sentTo([openId])).toEqual([openId])
    const [message] = (await cloud.wechatLog()).filter(
      ({ request }) => (request as { touser: string }).touser === openId,
    )
    expect(message?.request).toMatchObject({
      template_id: 'local-reminder',
      page: `pages/notice/index?id=${noticeId}`,
      data: {
        thing1: { value: '致家长的告知书' },
        thing2: { value: '测试镇' },
        date3: { value: '2036-01-01' },
      },
    })
  })

  it('comes at most twice, however often it is asked for', async () => {
    const noticeId = await aPublished('2027-03-20T00:00')
    const { token, openId } = await aParent()
    const days = ['2027-03-03T19:05', '2027-03-05T19:05', '2027-03-07T19:05', '2027-03-09T19:05']
    const answers = []
    for (const day of days) {
      const key = aKey()
      answers.push(await codeOf(ask(noticeId, token, key)))
      await Promise.all([ask(noticeId, token, key), ask(noticeId, token), ask(noticeId, token)])
      await atChina(day)
      await Promise.all([sendDue(), sendDue()])
    }
    expect(answers).toEqual(['ok', 'ok', 'REMINDER_LIMIT', 'REMINDER_LIMIT'])
    expect(await sentTo([openId])).toEqual([openId, openId])
    expect(await reminderOf(noticeId, token)).toMatchObject({ nextAt: null, offeredAt: null })
  })

  it('does not come to whoever has confirmed, asked for none, or wants none any more', async () => {
    const noticeId = await aPublished()
    const [confirmed, quiet, stopped] = [await aParent(), await aParent(), await aParent()]
    await ask(noticeId, confirmed.token)
    await ask(noticeId, stopped.token)
    await confirm(noticeId, confirmed.token)
    expect(await reminderOf(noticeId, confirmed.token)).toBeNull()
    const stop = { as: stopped.token, idempotencyKey: aKey() }
    expect(await cloud.call('notices', 'stopReminder', { noticeId }, stop)).toEqual({
      ok: true,
      value: { stopped: true },
    })
    await atChina(NEXT_EVENING)
    await sendDue()
    expect(await sentTo([confirmed.openId, quiet.openId, stopped.openId])).toEqual([])
  })

  it('does not come after the end, for a version that was replaced, or at night', async () => {
    const [over, replaced, late] = [
      await aPublished('2027-03-03T00:00'),
      await aPublished(),
      await aPublished(),
    ]
    const { token, openId } = await aParent()
    for (const noticeId of [over, replaced]) await ask(noticeId, token)
    await databaseOf(cloud).collection('notices').doc(replaced).update({ state: 'withdrawn' })
    await atChina('2027-03-04T10:00')
    await sendDue()
    expect(await sentTo([openId])).toEqual([])
    await ask(late, token)
    await atChina('2027-03-05T23:00')
    await sendDue()
    expect(await sentTo([openId])).toEqual([])
    await atChina('2027-03-06T09:10')
    await sendDue()
    expect(await sentTo([openId])).toEqual([openId])
  })

  it('is offered to nobody it cannot reach: outside of WeChat, outside of the area, or too late', async () => {
    const noticeId = await aPublished()
    const { token, openId } = await aParent()
    const computer = await aSession(cloud, openId, new Date('2036-01-01'))
    expect(await codeOf(ask(noticeId, computer))).toBe('PHONE_REQUIRED')
    const elsewhere = await aMember(cloud, { openId: 'elsewhere', unitId: 'other-town', audience: 'parent' })
    expect(await codeOf(ask(noticeId, elsewhere))).toBe('NOTICE_NOT_FOUND')
    await atChina('2027-03-09T18:30')
    expect(await codeOf(ask(noticeId, token))).toBe('REMINDER_LATE')
    await atChina('2027-03-10T00:30')
    expect(await codeOf(ask(noticeId, token))).toBe('NOTICE_OVER')
  })
})

describe('WeChat’s answers', () => {
  it.each([
    ['a person who takes none any more', { refusedOpenIds: 'own' }],
    ['a person WeChat does not know', { unknownOpenIds: 'own' }],
  ])('%s: is never tried again', async (_, fault) => {
    const noticeId = await aPublished()
    const { token, openId } = await aParent()
    await ask(noticeId, token)
    const name = Object.keys(fault)[0] ?? ''
    await cloud.faults({ [name]: [openId] })
    await atChina(NEXT_EVENING)
    await sendDue()
    await cloud.faults({})
    await atChina('2027-03-02T20:00')
    await sendDue()
    expect(await sentTo([openId])).toEqual([])
    const [reminder] = await documentsOf(cloud, 'reminders')
    expect(reminder).toMatchObject({ nextAt: null, openId: null })
  })

  it.each([
    ['busy', { errorRate: 1 }, '2027-03-02T19:20'],
    ['over its quota', { quota: 0 }, '2027-03-02T19:20'],
    ['without the template', { templateIds: ['another'] }, '2027-03-02T20:10'],
    ['without the page', { pages: ['pages/home/index'] }, '2027-03-02T20:10'],
  ])('%s: nobody is lost, and it is tried again later', async (_, faults, later) => {
    const noticeId = await aPublished()
    const people = [await aParent(), await aParent()]
    for (const { token } of people) await ask(noticeId, token)
    await cloud.faults(faults)
    await atChina(NEXT_EVENING)
    await sendDue()
    const openIds = people.map(({ openId }) => openId)
    expect(await sentTo(openIds)).toEqual([])
    await cloud.faults({})
    await atChina(later)
    await sendDue()
    expect((await sentTo(openIds)).sort()).toEqual([...openIds].sort())
  })
})

describe('a reminder and its person', () => {
  it('keeps the open id sealed, and no longer than the message needs', async () => {
    const noticeId = await aPublished()
    const { token, openId } = await aParent()
    await ask(noticeId, token)
    const stored = JSON.stringify(await documentsOf(cloud, 'reminders'))
    expect(stored).toContain('sealed')
    expect(stored).not.toContain(`"${openId}"`)
    await atChina(NEXT_EVENING)
    await sendDue()
    expect(await documentsOf(cloud, 'reminders')).toMatchObject([{ openId: null, nextAt: null }])
    expect(cloud.functionLog()).not.toContain(openId)
  })

  it('is exported with their data, and goes with it', async () => {
    const noticeId = await aPublished()
    const { token, openId } = await aParent()
    await ask(noticeId, token)
    const data = await cloud.call<{ collections: Record<string, unknown[]> }>(
      'members',
      'exportMyData',
      {},
      { as: token },
    )
    expect(data.ok && data.value.collections['reminders']).toMatchObject([{ noticeId, asked: 1 }])
    await cloud.call('members', 'eraseMyData', {}, { as: token, idempotencyKey: aKey() })
    await atChina(NEXT_EVENING)
    await sendDue()
    expect(await sentTo([openId])).toEqual([])
    expect(await documentsOf(cloud, 'reminders')).not.toMatchObject([{ memberId: memberIdOf(openId) }])
  })
})

describe('a crash', () => {
  it('loses at most the message under way, and repeats none', async () => {
    const noticeId = await aPublished()
    const people = []
    for (let count = 0; count < 30; count++) people.push(await aParent())
    for (const { token } of people) await ask(noticeId, token)
    await cloud.faults({ latencyMs: 20 })
    await atChina(NEXT_EVENING)
    for (let kill = 0; kill < 3; kill++) {
      const running = sendDue().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 250))
      await cloud.killWorkers()
      await running
    }
    await cloud.faults({})
    await sendDue()
    const openIds = people.map(({ openId }) => openId)
    const sent = await sentTo(openIds)
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent.length).toBeGreaterThanOrEqual(people.length - 3)
  })
})
