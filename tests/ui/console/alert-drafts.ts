import type { AlertDraft } from '@/domain/alerts/alert'

export const UNITS = [{ id: 'county', name: '青禾县', kind: 'county' as const, path: ['county'] }]

/** An editor that nobody listens to. */
export const ALONE = {
  onBegun: () => undefined,
  onGoOn: () => undefined,
  onSubmitted: () => undefined,
  onDiscarded: () => undefined,
}

export const A_PICTURE = {
  fileId: `cloud://env.bucket/pictures/county/${'a'.repeat(64)}.jpg`,
  description: '假收款码',
}

export const aDraft = (changes: Partial<AlertDraft> = {}): AlertDraft => ({
  id: 'alert-1',
  state: 'inReview',
  unitId: 'county',
  areaNames: ['青禾县'],
  publicAreaNames: ['青禾县'],
  isOwn: false,
  revision: 'r1',
  publishedAt: null,
  reviewNote: null,
  ...{ version: 1, updatesId: null, earlierPublishedAt: null, isReplaced: false, cancelReason: null },
  emergencyReason: null,
  acknowledgedCount: null,
  severity: 'severe',
  urgency: 'immediate',
  certainty: 'observed',
  scamTypeId: 'fake-teacher-fee',
  headline: '冒充班主任收资料费',
  whatHappens: '有人混进家长群，换上班主任的头像收资料费。',
  whatToDo: ['先别扫码', '给班主任打电话问一句', '已经付了，马上打 110'],
  guideId: null,
  audiences: ['parent'],
  areaUnitIds: ['county'],
  effectiveAt: '2026-11-22T16:00:00.000Z',
  expiresAt: '2026-11-29T16:00:00.000Z',
  ...changes,
})
