import type { AlertContent, AlertDraft } from '../../../src/domain/alerts/alert'
import { DAY_MS } from '../../../src/domain/shared/time'
import { callAs } from './calls'

type Saved = { readonly alertId: string; readonly revision: string }
type DemoAlert = { readonly content: AlertContent; readonly isPublished: boolean }

/** Written and reviewed by two personas through the real functions, as an organiser would. */
export async function publishDemoAlerts(cloudUrl: string, now: Date): Promise<void> {
  for (const { content, isPublished } of demoAlerts(now)) {
    const { alertId, revision } = await callAs<Saved>(cloudUrl, 'organiser', {
      noun: 'alerts',
      action: 'saveDraft',
      payload: { unitId: 'qinghe', alertId: null, updatesId: null, content },
    })
    const submit = { noun: 'alerts', action: 'submitForReview', payload: { alertId, revision } }
    await callAs(cloudUrl, 'organiser', submit)
    if (!isPublished) continue
    const drafts = await callAs<readonly AlertDraft[]>(cloudUrl, 'reviewer', {
      noun: 'alerts',
      action: 'listDrafts',
      payload: { unitId: 'qinghe' },
    })
    const seen = drafts.find(({ id }) => id === alertId)
    await callAs(cloudUrl, 'reviewer', {
      noun: 'alerts',
      action: 'reviewAlert',
      payload: { alertId, revision: seen?.revision, decision: 'approve', note: '' },
    })
  }
}

function demoAlerts(now: Date): DemoAlert[] {
  const period = (days: number) => ({
    effectiveAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
  })
  return [
    {
      isPublished: true,
      content: {
        severity: 'moderate',
        urgency: 'expected',
        certainty: 'likely',
        scamTypeId: 'health-product-lecture',
        headline: '免费领鸡蛋听讲座，为的是卖药',
        whatHappens:
          '近日有人在菜市场旁发传单，说听讲座送鸡蛋，连听三天。第三天开始推销高价“保健药”，说能代替医院开的药。',
        whatToDo: [
          '不去听，不带身份证和银行卡去。',
          '身体不舒服，找村卫生室或医院。',
          '买了想退，打 12315 问一问。',
        ],
        guideId: 'health-product-lecture',
        audiences: ['elder', 'citizen'],
        areaUnitIds: ['qinghe'],
        ...period(14),
      },
    },
    {
      isPublished: true,
      content: {
        severity: 'severe',
        urgency: 'immediate',
        certainty: 'observed',
        scamTypeId: 'fake-teacher-fee',
        headline: '有人混进家长群收“资料费”',
        whatHappens:
          '有人改成老师的头像和名字，在家长群里发收款码，说今天必须交，还跟着几个“家长”喊“已交”。本县已有两个班遇到。',
        whatToDo: [
          '先别扫码，给班主任打电话问一句。',
          '在群里提醒：等老师本人确认再交。',
          '已经付了，马上打 110，留好截图。',
        ],
        guideId: 'fake-teacher-fee',
        audiences: ['parent', 'student', 'citizen', 'elder'],
        areaUnitIds: ['qinghe'],
        ...period(7),
      },
    },
    {
      isPublished: false,
      content: {
        severity: 'moderate',
        urgency: 'expected',
        certainty: 'possible',
        scamTypeId: 'fake-customer-service',
        headline: '快递“三倍赔付”要您下载软件',
        whatHappens:
          '有人打电话说快递丢了，可以三倍赔付，要下载会议软件、打开屏幕共享，再让您转账“验证账户”。',
        whatToDo: ['挂断，自己到购物平台里问。', '不下载软件，不共享屏幕。', '拿不准，打 96110 问一问。'],
        guideId: 'fake-customer-service',
        audiences: ['citizen', 'parent', 'student', 'elder'],
        areaUnitIds: ['shiqiao', 'liuwan-town'],
        ...period(10),
      },
    },
  ]
}
