import {
  alertFormOf,
  beginAlertForm,
  daysLater,
  differingFields,
  readAlertForm,
  type AlertForm,
} from '../../../src/domain/alerts/alert-form'
import { isCovered, toggleArea } from '../../../src/domain/shared/area'

const NOW = new Date('2026-11-23T02:00:00Z')

const PICTURE = {
  fileId: `cloud://env.bucket/pictures/county/${'a'.repeat(64)}.jpg`,
  description: '假收款码',
}

const aCompleteForm = (changes: Partial<AlertForm> = {}): AlertForm => ({
  ...beginAlertForm('county', NOW),
  scamTypeId: 'fake-teacher-fee',
  headline: '冒充班主任收资料费',
  whatHappens: '有人混进家长群，换上班主任的头像收资料费。',
  whatToDo: ['先别扫码', '给班主任打电话问一句', '已经付了，马上打 110'],
  audiences: ['parent'],
  ...changes,
})

describe('readAlertForm', () => {
  it('shows an alert from the first minute of its first day to the last minute of its last, on China’s clock', () => {
    expect(readAlertForm(aCompleteForm())).toMatchObject({
      content: { effectiveAt: '2026-11-22T16:00:00.000Z', expiresAt: '2026-11-29T16:00:00.000Z' },
    })
  })

  it('lists every field that is still missing in a new form', () => {
    expect(readAlertForm(beginAlertForm('county', NOW))).toEqual({
      mistakes: expect.arrayContaining(['scamTypeId', 'headline', 'whatHappens', 'whatToDo', 'audiences']),
    })
  })

  it.each<[keyof AlertForm, Partial<AlertForm>]>([
    ['headline', { headline: '一二三四五六七八九十一二三四五六七八九十一' }],
    ['areaUnitIds', { areaUnitIds: [] }],
    ['pictures', { pictures: [{ ...PICTURE, description: '' }] }],
    ['pictures', { pictures: [PICTURE, PICTURE, PICTURE, PICTURE] }],
    ['lastDay', { firstDay: '2026-12-01', lastDay: '2026-11-30' }],
  ])('names %s as what to mend', (field, changes) => {
    expect(readAlertForm(aCompleteForm(changes))).toEqual({ mistakes: [field] })
  })

  it('gives a stored draft back as it was written', () => {
    const form = aCompleteForm({ firstDay: '2026-12-01', lastDay: '2026-12-01' })
    const read = readAlertForm(form)
    expect('content' in read && alertFormOf(read.content)).toEqual(form)
  })

  it('reads what was written before there were pictures as having none', () => {
    const read = readAlertForm(aCompleteForm())
    if (!('content' in read)) throw new Error('incomplete')
    const { pictures: _, ...before } = read.content
    expect(alertFormOf(before)).toEqual(aCompleteForm())
  })

  it('takes of a draft in the cloud only what is written, so that it can be saved again', () => {
    const read = readAlertForm(aCompleteForm())
    if (!('content' in read)) throw new Error('incomplete')
    const stored = { ...read.content, id: 'alert-1', state: 'draft', isOwn: true, revision: 'r1' }
    expect(readAlertForm(alertFormOf(stored))).toEqual(read)
  })
})

describe('differingFields', () => {
  it('names what two people wrote differently, and takes spaces at the ends for nothing', () => {
    const mine = aCompleteForm({ headline: '冒充班主任收资料费 ' })
    expect(differingFields(mine, aCompleteForm())).toEqual([])
    const theirs = aCompleteForm({ headline: '三小有人冒充班主任', audiences: ['parent', 'elder'] })
    expect(differingFields(mine, theirs).sort()).toEqual(['audiences', 'headline'])
  })

  it('compares forms that are not complete yet', () => {
    const begun = beginAlertForm('county', NOW)
    expect(differingFields(begun, { ...begun, headline: '冒' })).toEqual(['headline'])
  })
})

describe('daysLater', () => {
  it('counts over the end of a month', () => expect(daysLater('2026-11-28', 6)).toBe('2026-12-04'))
})

describe('toggleArea', () => {
  const county = { id: 'county', path: ['county'] }
  const town = { id: 'town', path: ['county', 'town'] }
  const village = { id: 'village', path: ['county', 'town', 'village'] }
  const units = [county, town, village]

  it('drops the units below the one taken in, which includes them', () => {
    expect(toggleArea(['village'], town, units)).toEqual(['town'])
    expect(isCovered(village, ['town'])).toBe(true)
  })

  it('takes a chosen unit out again', () => expect(toggleArea(['town'], town, units)).toEqual([]))

  it('does not call a unit covered by itself', () => expect(isCovered(town, ['town'])).toBe(false))
})
