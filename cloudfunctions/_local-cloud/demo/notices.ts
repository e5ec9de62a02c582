import type { NoticeContent } from '../../../src/domain/notices/notice'
import { chinaDay, DAY_MS } from '../../../src/domain/shared/time'
import { callAs } from './calls'

/** Two notices, written and reviewed by two personas through the real functions. */
export async function publishDemoNotices(cloudUrl: string, now: Date): Promise<void> {
  for (const content of demoNotices(chinaDay(new Date(now.getTime() + 30 * DAY_MS)))) {
    const draft = { unitId: 'qinghe', noticeId: null, replacesId: null, content }
    const save = { noun: 'notices', action: 'saveNotice', payload: draft }
    const { noticeId } = await callAs<{ noticeId: string }>(cloudUrl, 'organiser', save)
    await callAs(cloudUrl, 'organiser', { noun: 'notices', action: 'submitNotice', payload: { noticeId } })
    const approve = { noticeId, decision: 'approve', note: '' }
    await callAs(cloudUrl, 'reviewer', { noun: 'notices', action: 'reviewNotice', payload: approve })
  }
}

const demoNotices = (lastDay: string): readonly NoticeContent[] => [
  {
    kind: 'letter',
    title: '致家长：学校收费怎么辨真假',
    paragraphs: [
      '最近有人混进家长群，换上老师的头像和名字，发收款码收“资料费”“保险费”。',
      '学校收费前会发纸质通知，写明项目、金额和收款账户，不会只在群里发一个收款码，也不会要求当天交完。',
      '看到群里收费，请先给班主任打电话，或到学校问一问。已经付了，马上打 110，把聊天记录和付款截图留好。',
      '这不怪您。骗子天天练这个，早一点问一句，就多一分稳妥。',
    ],
    promises: ['群里要收费，先给班主任打电话', '不扫没有核实过的收款码', '和孩子说一说这件事'],
    audiences: ['parent'],
    areaUnitIds: ['education'],
    lastDay,
  },
  {
    kind: 'appeal',
    title: '倡议书：一起守好养老钱',
    paragraphs: [
      '乡亲们：免费体检、免费旅游、送鸡蛋听讲座，最后多半是卖高价药、收“入会费”。',
      '我们倡议：不听、不信、不转账。家里老人要交钱、要签字，先和孩子商量一天。',
      '拿不准，打 96110 问一问；已经转了钱，马上打 110。',
    ],
    promises: ['要交钱的事，先和家人商量', '不带身份证、银行卡去听讲座', '看到可疑的，告诉村里'],
    audiences: ['elder', 'citizen'],
    areaUnitIds: ['qinghe'],
    lastDay,
  },
]
