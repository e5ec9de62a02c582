import type { AlertDraft } from '../../src/domain/alerts/alert'
import { alertWords } from '../../src/i18n/zh-CN/alerts'
import { pictureWords } from '../../src/i18n/zh-CN/broadcasts'
import { aJpeg } from '../domain/pictures/a-jpeg'
import { ALERT_CONTENT } from '../functions/role-payloads'
import { CITIZEN, demonstration } from './demonstration'

const { openAs, call, staysWithinTheBudgets } = demonstration()

const ORGANISER = 'wechat:demo-organiser'
const REVIEWER = 'wechat:demo-reviewer'
const DESK = 'pages/console/index?section=broadcasts'
const PHOTOGRAPH = aJpeg({ width: 960, height: 1280 })
const ON_IT = '冒充快递的短信，要人点链接'

async function valueOf<T>(noun: string, action: string, payload: unknown, as = ORGANISER): Promise<T> {
  const answer = await call<T>(noun, action, payload, as)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** An alert to the whole county with one picture; answers its id. */
async function anAlertWithPicture(): Promise<string> {
  const jpegBase64 = Buffer.from(PHOTOGRAPH).toString('base64')
  const upload = { unitId: 'qinghe', jpegBase64 }
  const { fileId } = await valueOf<{ fileId: string }>('pictures', 'uploadPicture', upload)
  const pictures = [{ fileId, description: ON_IT }]
  const content = { ...ALERT_CONTENT, areaUnitIds: ['qinghe'], pictures }
  const draft = { unitId: 'qinghe', alertId: null, content }
  const saved = await valueOf<{ alertId: string; revision: string }>('alerts', 'saveDraft', draft)
  await valueOf('alerts', 'submitForReview', saved)
  const drafts = await valueOf<readonly AlertDraft[]>('alerts', 'listDrafts', { unitId: 'qinghe' }, REVIEWER)
  const revision = drafts.find(({ id }) => id === saved.alertId)?.revision
  const approval = { alertId: saved.alertId, revision, decision: 'approve', note: '' }
  await valueOf('alerts', 'reviewAlert', approval, REVIEWER)
  return saved.alertId
}

describe('weapp: pictures of an alert', () => {
  it('are chosen from the album, described, and taken away again', async () => {
    const app = await openAs(ORGANISER, DESK, { photograph: PHOTOGRAPH })
    await app.tap('写一条预警')
    await app.tap(pictureWords.add)
    expect(app.calls('chooseMedia')).toHaveLength(1)
    await app.input(pictureWords.description(1), ON_IT)
    expect(app.texts()).toContain(ON_IT)
    await app.tap(pictureWords.enlarge(1))
    expect(app.calls('previewImage')).toHaveLength(1)
    await app.tap(pictureWords.remove(1))
    expect(app.texts()).not.toContain(ON_IT)
  })

  it('leave the draft as it is where the person closes the album, and where a file is none', async () => {
    const closed = await openAs(ORGANISER, DESK)
    await closed.tap('写一条预警')
    await closed.tap(pictureWords.add)
    expect(closed.texts()).not.toContain(pictureWords.unreadable)

    const broken = await openAs(ORGANISER, DESK, { photograph: Buffer.from('GIF89a') })
    await broken.tap('写一条预警')
    await broken.tap(pictureWords.add)
    expect(broken.texts()).toContain('这张图片打不开，请换一张照片或截图。')
    expect(broken.shows(pictureWords.add)).toBe(true)
  })

  it('are shown to a resident, who enlarges one with a tap and reads what is on it without a network', async () => {
    const id = await anAlertWithPicture()
    const app = await openAs(CITIZEN, `pages/alert/index?id=${id}`)
    await app.tap(alertWords.enlarge(ON_IT))
    expect(app.calls('previewImage')).toHaveLength(1)
    await app.setOnline(false)
    await app.open(`pages/alert/index?id=${id}`)
    expect(app.shows(alertWords.enlarge(ON_IT))).toBe(false)
    expect(app.texts()).toContain(alertWords.onPicture(ON_IT))
  })

  it('stay within the budgets of setData', staysWithinTheBudgets)
})
