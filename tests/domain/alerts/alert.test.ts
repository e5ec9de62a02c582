import fc from 'fast-check'
import * as v from 'valibot'
import {
  AlertContent,
  compareForInbox,
  isCancelled,
  isCurrent,
  isUnread,
  newestForHome,
  type PublishedAlert,
} from '../../../src/domain/alerts/alert'
import { isAddressedTo, mayAddress } from '../../../src/domain/shared/area'
import { REVIEW_STATES } from '../../../src/domain/shared/review'
import { ROLES } from '../../../src/domain/shared/roles'

const HOUR = 3_600_000
const BEGIN = Date.parse('2026-03-01T00:00:00Z')

type Terms = Parameters<typeof isCurrent>[0] & Parameters<typeof isAddressedTo>[0]

const addressed = (over: Partial<Terms> = {}) => ({
  state: 'published' as const,
  areaPaths: [['county', 'town']],
  audiences: ['elder' as const, 'parent' as const],
  effectiveAt: new Date(BEGIN),
  expiresAt: new Date(BEGIN + 24 * HOUR),
  ...over,
})

const content = (over: Partial<AlertContent> = {}): AlertContent => ({
  severity: 'severe',
  urgency: 'immediate',
  certainty: 'observed',
  scamTypeId: 'fake-police',
  headline: '有人冒充民警打电话',
  whatHappens: '骗子自称民警，说您涉案，要您把钱转到“安全账户”。',
  whatToDo: ['马上挂断电话', '不转账不告诉验证码', '拨打 96110 问一问'],
  guideId: null,
  audiences: ['elder'],
  areaUnitIds: ['town'],
  effectiveAt: '2026-03-01T00:00:00.000Z',
  expiresAt: '2026-03-08T00:00:00.000Z',
  ...over,
})

describe('an alert is current', () => {
  it.each([
    ['just before it begins', -1, false],
    ['the moment it begins', 0, true],
    ['just before it ends', 24 * HOUR - 1, true],
    ['the moment it ends', 24 * HOUR, false],
  ])('%s', (_, offset, expected) => {
    expect(isCurrent(addressed(), new Date(BEGIN + offset))).toBe(expected)
  })

  it.each(REVIEW_STATES)('only when published, not as %s', (state) => {
    expect(isCurrent(addressed({ state }), new Date(BEGIN))).toBe(state === 'published')
  })
})

describe('an alert is shown as cancelled', () => {
  const cancelled = { ...addressed({ state: 'withdrawn' }), cancelReason: '核实了，是一场误会' }
  it.each([
    ['not before it would have begun', -1, false],
    ['from the moment it would have begun', 0, true],
    ['until just before it would have ended', 24 * HOUR - 1, true],
    ['no longer once it would have ended', 24 * HOUR, false],
  ])('%s', (_, offset, expected) => {
    expect(isCancelled(cancelled, new Date(BEGIN + offset))).toBe(expected)
  })

  it.each(REVIEW_STATES)('only with a reason, and not as %s otherwise', (state) => {
    expect(isCancelled({ ...cancelled, state }, new Date(BEGIN))).toBe(state === 'withdrawn')
    expect(isCancelled({ ...cancelled, state, cancelReason: null }, new Date(BEGIN))).toBe(false)
  })
})

describe('an alert is addressed', () => {
  it.each([
    ['a member of the unit itself', { unitPaths: [['county', 'town']], audience: 'elder' }, true],
    ['a member of a unit below', { unitPaths: [['county', 'town', 'village']], audience: 'parent' }, true],
    ['a member of the unit above', { unitPaths: [['county']], audience: 'elder' }, false],
    ['a member of the unit beside', { unitPaths: [['county', 'other']], audience: 'elder' }, false],
    ['another audience of the unit', { unitPaths: [['county', 'town']], audience: 'student' }, false],
    ['a guest', { unitPaths: [], audience: 'elder' }, false],
  ] as const)('to %s: %#', (_, reader, expected) => {
    expect(isAddressedTo(addressed(), reader)).toBe(expected)
  })

  it('to a guest of its audience when it is for all of a top-level unit', () => {
    const forEverybody = addressed({ areaPaths: [['county', 'town'], ['county']] })
    expect(isAddressedTo(forEverybody, { unitPaths: [], audience: 'elder' })).toBe(true)
    expect(isAddressedTo(forEverybody, { unitPaths: [], audience: 'student' })).toBe(false)
  })
})

describe('mayAddress', () => {
  const grants = [
    { role: 'organiser' as const, unitPath: ['county', 'town'] },
    { role: 'reviewer' as const, unitPath: ['county'] },
  ]
  it.each([
    ['the own unit', [['county', 'town']], true],
    [
      'units below',
      [
        ['county', 'town', 'a'],
        ['county', 'town', 'b'],
      ],
      true,
    ],
    ['the unit above', [['county']], false],
    [
      'one unit beside',
      [
        ['county', 'town'],
        ['county', 'other'],
      ],
      false,
    ],
  ])('%s', (_, areas, expected) => {
    expect(mayAddress(grants, areas)).toBe(expected)
  })

  it('takes the role of organiser and no other', () => {
    for (const role of ROLES) {
      expect(mayAddress([{ role, unitPath: ['county'] }], [['county', 'town']])).toBe(role === 'organiser')
    }
  })
})

const alerts = fc.record({
  isAcknowledged: fc.boolean(),
  severity: fc.constantFrom('severe' as const, 'moderate' as const, 'minor' as const),
  publishedAt: fc
    .integer({ min: 0, max: 1_000 })
    .map((hours) => new Date(BEGIN + hours * HOUR).toISOString()),
  cancelledAfter: fc.option(fc.integer({ min: 0, max: 100 })),
})

describe('compareForInbox', () => {
  it('puts what was cancelled last; before it the unacknowledged, then the more severe, then the newer', () => {
    fc.assert(
      fc.property(fc.array(alerts, { maxLength: 20 }), (drawn) => {
        const inbox = drawn.map(aPublishedAlert).sort(compareForInbox)
        const ranks = inbox.map(
          ({ status, isAcknowledged, severity, publishedAt }) =>
            (status === 'cancel' ? 1e8 : 0) +
            (isAcknowledged ? 1e7 : 0) +
            ['severe', 'moderate', 'minor'].indexOf(severity) * 1e6 -
            (Date.parse(publishedAt) - BEGIN) / HOUR,
        )
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })
})

describe('newestForHome', () => {
  const NOW = new Date(BEGIN + 1_100 * HOUR)

  it('is the newest that counts, else what was cancelled within a day, else nothing', () => {
    fc.assert(
      fc.property(fc.array(alerts, { maxLength: 8 }), (drawn) => {
        const inbox = drawn.map(aPublishedAlert)
        const newest = newestForHome(inbox, NOW)
        const standing = inbox.filter(({ status }) => status !== 'cancel')
        if (standing.length > 0) {
          expect(newest?.status).not.toBe('cancel')
          expect(standing.every(({ publishedAt }) => publishedAt <= (newest?.publishedAt ?? ''))).toBe(true)
          return
        }
        const dayAgo = new Date(NOW.getTime() - 24 * HOUR).toISOString()
        const ofLate = inbox.flatMap(({ cancelledAt }) =>
          cancelledAt && cancelledAt > dayAgo ? [cancelledAt] : [],
        )
        expect(newest?.cancelledAt ?? null).toBe(ofLate.sort().at(-1) ?? null)
      }),
    )
  })
})

describe('isUnread', () => {
  it('is what nobody has acknowledged, and never what was cancelled', () => {
    fc.assert(
      fc.property(alerts, (drawn) => {
        const isOver = drawn.cancelledAfter !== null
        expect(isUnread(aPublishedAlert(drawn))).toBe(!isOver && !drawn.isAcknowledged)
      }),
    )
  })
})

describe('the content of an alert', () => {
  it('is accepted as an organiser would write it', () => {
    expect(v.is(AlertContent, content())).toBe(true)
  })

  it.each([
    ['ends before it begins', { expiresAt: '2026-02-28T00:00:00.000Z' }, 'expiresAt'],
    ['ends the moment it begins', { expiresAt: '2026-03-01T00:00:00.000Z' }, 'expiresAt'],
    ['has a headline WeChat would refuse', { headline: '很'.repeat(21) }, 'headline'],
    ['says two things to do instead of three', { whatToDo: ['马上挂断电话', '拨打 96110'] }, 'whatToDo'],
    ['is for nobody', { audiences: [] }, 'audiences'],
    ['is for no unit', { areaUnitIds: [] }, 'areaUnitIds'],
  ])('is refused when it %s', (_, over, field) => {
    const { success, issues } = v.safeParse(AlertContent, { ...content(), ...over })
    expect(success).toBe(false)
    expect(issues?.[0] && v.getDotPath(issues[0])).toBe(field)
  })
})

type Drawn = Pick<PublishedAlert, 'isAcknowledged' | 'severity' | 'publishedAt'> & {
  /** In hours; null where it stands. */
  readonly cancelledAfter: number | null
}

function aPublishedAlert({ cancelledAfter, ...over }: Drawn): PublishedAlert {
  const { areaUnitIds: _, ...shown } = content()
  const isOver = cancelledAfter !== null
  return {
    ...shown,
    ...{ id: 'alert', publisher: '某镇', areaNames: ['某镇'], version: 1, earlierPublishedAt: null },
    isEmergency: false,
    isForHelped: false,
    status: isOver ? 'cancel' : 'alert',
    cancelledAt: isOver ? new Date(Date.parse(over.publishedAt) + cancelledAfter * HOUR).toISOString() : null,
    cancelReason: isOver ? '核实了，是一场误会' : null,
    ...over,
  }
}
