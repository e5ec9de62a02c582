import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PictureActions } from '../../src/domain/pictures/contract'
import { PICTURE_MAX_BYTES } from '../../src/domain/pictures/fitting'
import type { Result } from '../../src/domain/shared/result'
import { aJpeg, EXIF } from '../domain/pictures/a-jpeg'
import {
  alertContent,
  alertPeople,
  alertsOf,
  anAlert,
  anUpdate,
  AUTHOR,
  ELDER,
  ELDER_ELSEWHERE,
  forgetAlerts,
  outcomeOf,
  OUTSIDER,
  REVIEWER,
  submit,
  valueOf,
} from './alert-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aUnitTree, tokenOf } from './seeds'

const GUEST = 'device-guest'
const HOUR = 3_600_000

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  await alertPeople(cloud)
})
afterAll(() => cloud.stop())
beforeEach(() => forgetAlerts(cloud))

const call = <Name extends keyof PictureActions>(
  action: Name,
  payload: PictureActions[Name]['input'],
  as: string,
  idempotencyKey = aKey(),
): Promise<Result<PictureActions[Name]['output']>> =>
  cloud.call('pictures', action, payload, { as, idempotencyKey })

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const upload = (bytes: Uint8Array, as = AUTHOR, unitId = 'town', key = aKey()) =>
  call('uploadPicture', { unitId, jpegBase64: base64(bytes) }, as, key)

/** A picture of the town that differs from others; answers its file. */
const aPicture = async (scan: number, unitId = 'town', as = AUTHOR): Promise<string> =>
  (await valueOf(upload(aJpeg({ scan: [scan] }), as, unitId))).fileId

const described = (fileId: string, description = '假短信的截图') => ({ fileId, description })

const keptFor = (unitId: string): string[] => {
  const folder = join(cloud.dataDir, 'files', 'pictures')
  return readdirSync(folder).includes(unitId) ? readdirSync(join(folder, unitId)) : []
}

const bytesAt = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer())

describe('pictures: uploadPicture', () => {
  it('keeps a picture without where and when it was taken', async () => {
    const { fileId } = await valueOf(upload(aJpeg({ scan: [77], asides: EXIF })))
    const [address] = await valueOf(call('previewPictures', { unitId: 'town', fileIds: [fileId] }, REVIEWER))
    expect(await bytesAt(address?.url ?? '')).toEqual(aJpeg({ scan: [77] }))
  })

  it('keeps the same picture once, however often it is sent', async () => {
    const before = keptFor('town').length
    const key = aKey()
    const sent = [
      await valueOf(upload(aJpeg({ scan: [78] }), AUTHOR, 'town', key)),
      await valueOf(upload(aJpeg({ scan: [78] }), AUTHOR, 'town', key)),
      await valueOf(upload(aJpeg({ scan: [78], asides: EXIF }))),
      ...(await Promise.all([1, 2, 3].map(() => valueOf(upload(aJpeg({ scan: [78] })))))),
    ]
    expect(new Set(sent.map(({ fileId }) => fileId)).size).toBe(1)
    expect(keptFor('town')).toHaveLength(before + 1)
  })

  it.each([
    ['a PNG', 'PICTURE_NOT_JPEG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['a page that begins like one', 'PICTURE_NOT_JPEG', Buffer.from([0xff, 0xd8, ...Buffer.from('<html>')])],
    ['half of one', 'PICTURE_NOT_JPEG', aJpeg().subarray(0, 40)],
    [
      'more bytes than a call carries',
      'PICTURE_TOO_LARGE',
      aJpeg({ scan: Array(PICTURE_MAX_BYTES).fill(1) }),
    ],
    ['more pixels than are shown', 'PICTURE_TOO_LARGE', aJpeg({ width: 60_000, height: 60_000 })],
    ['as many pixels as are shown', 'OK', aJpeg({ width: 1280, height: 1280 })],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await outcomeOf(upload(bytes))).toBe(code)
  })

  it.each([
    ['no text of a file at all', 'PICTURE_NOT_JPEG', '这不是图片'],
    ['nothing', 'PICTURE_NOT_JPEG', ''],
    ['five million letters', 'PICTURE_TOO_LARGE', 'A'.repeat(5_000_000)],
  ])('%s: %s', async (_, code, jpegBase64) => {
    expect(await outcomeOf(call('uploadPicture', { unitId: 'town', jpegBase64 }, AUTHOR))).toBe(code)
  })

  it('a refused one leaves nothing behind, and no picture is in the log', async () => {
    const before = keptFor('town').length
    await upload(aJpeg().subarray(0, 40))
    expect(keptFor('town')).toHaveLength(before)
    const log = cloud.functionLog()
    expect(log).toContain('PICTURE_NOT_JPEG')
    expect(log).not.toContain(base64(aJpeg()).slice(0, 12))
  })

  it('is for organisers of the unit', async () => {
    expect(await outcomeOf(upload(aJpeg(), OUTSIDER))).toBe('FORBIDDEN')
    expect(await outcomeOf(upload(aJpeg(), REVIEWER))).toBe('FORBIDDEN')
    expect(await outcomeOf(upload(aJpeg(), OUTSIDER, 'other-town'))).toBe('OK')
  })
})

describe('pictures: previewPictures', () => {
  it('answers no file of another unit', async () => {
    const fileId = await aPicture(1, 'other-town', OUTSIDER)
    const preview = call('previewPictures', { unitId: 'town', fileIds: [fileId] }, REVIEWER)
    expect(await outcomeOf(preview)).toBe('PICTURE_NOT_OWN')
  })

  it('leaves out a file that is gone', async () => {
    const fileId = await aPicture(1)
    const gone = fileId.replace(/[0-9a-f]{64}/, 'f'.repeat(64))
    const preview = await valueOf(
      call('previewPictures', { unitId: 'town', fileIds: [gone, fileId] }, REVIEWER),
    )
    expect(preview.map((address) => address.fileId)).toEqual([fileId])
  })
})

describe('pictures: an alert that has some', () => {
  const save = (fileIds: readonly string[], updatesId: string | null = null) => {
    const pictures = fileIds.map((fileId) => described(fileId))
    const content = alertContent(cloud, { pictures })
    return alertsOf(cloud)('saveDraft', { unitId: 'town', alertId: null, updatesId, content }, AUTHOR)
  }

  it('is saved with its own only, and with three at most', async () => {
    const own = await aPicture(1)
    const foreign = await aPicture(1, 'other-town', OUTSIDER)
    expect(await outcomeOf(save([own]))).toBe('OK')
    expect(await outcomeOf(save([own, foreign]))).toBe('PICTURE_NOT_OWN')
    const others = [await aPicture(2), await aPicture(3)]
    expect(await outcomeOf(save([own, ...others]))).toBe('OK')
    expect(await outcomeOf(save([own, ...others, await aPicture(4)]))).toBe('INPUT_INVALID')
    expect(await outcomeOf(save([own, own]))).toBe('INPUT_INVALID')
    expect(await outcomeOf(save(['https://example.com/face.jpg']))).toBe('INPUT_INVALID')
  })

  it('is not handed in with one that was never uploaded', async () => {
    const own = await aPicture(1)
    const invented = own.replace(/[0-9a-f]{64}/, 'f'.repeat(64))
    const { alertId } = await valueOf(save([own, invented]))
    expect(await outcomeOf(submit(cloud, alertId, AUTHOR))).toBe('PICTURE_NOT_FOUND')
    const elsewhere = await valueOf(save([own.replace('cloud://', 'cloud://another-')]))
    expect(await outcomeOf(submit(cloud, elsewhere.alertId, AUTHOR))).toBe('PICTURE_NOT_FOUND')
    const whole = await valueOf(save([own]))
    expect(await outcomeOf(submit(cloud, whole.alertId, AUTHOR))).toBe('OK')
  })

  it('shows them to whoever reads it, in the order of the alert', async () => {
    const fileIds = [await aPicture(2), await aPicture(1)]
    const alertId = await anAlert(cloud, 'published', { pictures: fileIds.map((one) => described(one)) })
    const read = (as: string) => call('getAlertPictures', { alertId }, as)
    const addresses = await valueOf(read(ELDER))
    expect(addresses.map(({ fileId }) => fileId)).toEqual(fileIds)
    expect(await bytesAt(addresses[0]?.url ?? '')).toEqual(aJpeg({ scan: [2] }))
    for (const stranger of [ELDER_ELSEWHERE, tokenOf('never-joined'), GUEST]) {
      expect(await outcomeOf(read(stranger))).toBe('ALERT_NOT_FOUND')
    }
  })

  it('shows those of a public one to a guest', async () => {
    const pictures = [described(await aPicture(1))]
    const alertId = await anAlert(cloud, 'published', { pictures, areaUnitIds: ['county'] })
    expect(await valueOf(call('getAlertPictures', { alertId }, GUEST))).toHaveLength(1)
  })

  it.each(['draft', 'inReview'] as const)('shows none of a %s to a resident', async (state) => {
    const alertId = await anAlert(cloud, state, { pictures: [described(await aPicture(1))] })
    expect(await outcomeOf(call('getAlertPictures', { alertId }, ELDER))).toBe('ALERT_NOT_FOUND')
  })

  it('has none where it was written before there were any', async () => {
    const alertId = await anAlert(cloud, 'published')
    expect(await valueOf(call('getAlertPictures', { alertId }, ELDER))).toEqual([])
  })

  it('keeps them in its next version', async () => {
    const pictures = [described(await aPicture(1))]
    const first = await anAlert(cloud, 'published', { pictures })
    const next = await anUpdate(cloud, first, { pictures })
    const shown = await valueOf(alertsOf(cloud)('getAlert', { alertId: first }, ELDER))
    expect(shown).toMatchObject({ id: next, pictures })
    expect(await valueOf(call('getAlertPictures', { alertId: next }, ELDER))).toHaveLength(1)
    expect(await outcomeOf(call('getAlertPictures', { alertId: first }, ELDER))).toBe('ALERT_NOT_FOUND')
  })

  it('costs a member two reads: who they are, and the alert', async () => {
    const pictures = [described(await aPicture(1)), described(await aPicture(2))]
    const alertId = await anAlert(cloud, 'published', { pictures })
    await cloud.resetRequests()
    await call('getAlertPictures', { alertId }, ELDER)
    expect(await cloud.requests()).toMatchObject({ reads: 2, mutations: 0 })
  })

  it('gives addresses that end', async () => {
    const alertId = await anAlert(cloud, 'published', { pictures: [described(await aPicture(1))] })
    const [address] = await valueOf(call('getAlertPictures', { alertId }, ELDER))
    await cloud.clock.advance(HOUR + 1_000)
    expect((await fetch(address?.url ?? '')).status).toBe(403)
  })
})

describe('pictures: what is kept', () => {
  it('lies under the unit, with a name made of its bytes', async () => {
    const fileId = await aPicture(1)
    const path = new URL(fileId.replace('cloud:', 'http:')).pathname
    const bytes = readFileSync(join(cloud.dataDir, 'files', path))
    expect(new Uint8Array(bytes)).toEqual(aJpeg({ scan: [1] }))
    expect(path).toMatch(/^\/pictures\/town\/[0-9a-f]{64}\.jpg$/)
  })
})
