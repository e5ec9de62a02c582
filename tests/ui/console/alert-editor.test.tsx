import { act, fireEvent, render, screen } from '@testing-library/react'
import teacherFee from '@/content/zh-CN/guides/fake-teacher-fee.json'
import type { AlertDraft } from '@/domain/alerts/alert'
import { beginAlertForm } from '@/domain/alerts/alert-form'
import { AlertEditor } from '@/features/broadcasts/components/alert-editor'
import { A_PICTURE, aDraft, ALONE, UNITS } from './alert-drafts'
import storage, { sent, startOver, storedOnDevice } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const type = (name: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Long enough to save and to be answered; in pieces, because what appears part by part sets its next timer. */
async function aPause() {
  for (let at = 0; at < 2_500; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
}

describe('AlertEditor, from the guide', () => {
  beforeEach(() => {
    startOver({
      listGuides: () => ({ ok: true, value: [teacherFee] }),
      getGuide: () => ({ ok: true, value: teacherFee }),
      saveDraft: () => ({ ok: true, value: { alertId: 'alert-1', revision: 'r2' } }),
    })
  })

  const valueOf = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value

  async function chooseTeacherFee() {
    render(<AlertEditor unitId="county" units={UNITS} {...ALONE} />)
    await aPause()
    press(/哪一类骗局/)
    await aPause()
    fireEvent.click(screen.getByRole('radio', { name: '冒充班主任收费' }))
    await aPause()
  }

  it('fills an empty form with one press, complete enough to be kept in the cloud', async () => {
    await chooseTeacherFee()
    press('用指南写好的草稿')
    await aPause()
    expect(valueOf('标题')).toBe('冒充班主任收费：先打电话问老师，再交钱')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(callsOf('saveDraft')[0]?.payload).toMatchObject({
      content: { guideId: 'fake-teacher-fee', audiences: teacherFee.audiences },
    })
  })

  it('shows the message of WeChat field by field, as it would go out now', async () => {
    jest.setSystemTime(new Date('2026-11-23T00:05:00Z'))
    await chooseTeacherFee()
    type('标题', '三小有人冒充班主任')
    await aPause()
    const push = screen.getByText('反诈预警通知').parentElement
    expect(push).toHaveTextContent(
      '预警内容三小有人冒充班主任发布单位青禾县发布时间2026-11-23 08:05温馨提示点开看怎么防，看完点“我知道了”',
    )
  })

  it('asks first where something is written, and leaves it unless told otherwise', async () => {
    await chooseTeacherFee()
    type('标题', '三小有人冒充班主任')
    press('用指南写好的草稿')
    await aPause()
    expect(valueOf('发生了什么')).toBe('')
    press('只填空着的地方')
    await aPause()
    expect(valueOf('标题')).toBe('三小有人冒充班主任')
    expect(valueOf('发生了什么')).toContain('骗子混进班级群')
    press('用指南写好的草稿')
    await aPause()
    press('全部换成指南的')
    expect(valueOf('标题')).toBe('冒充班主任收费：先打电话问老师，再交钱')
  })

  it('overwrites nothing that was typed while the guide was on its way', async () => {
    await chooseTeacherFee()
    press('用指南写好的草稿')
    type('标题', '三小有人冒充班主任')
    await aPause()
    expect(valueOf('标题')).toBe('三小有人冒充班主任')
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})

describe('AlertEditor, with pictures', () => {
  const withPicture = aDraft({ state: 'draft', isOwn: true, pictures: [A_PICTURE] })
  const url = 'https://files/1.jpg'
  beforeEach(() => {
    startOver({
      listGuides: () => ({ ok: true, value: [teacherFee] }),
      getGuide: () => ({ ok: true, value: teacherFee }),
      listDrafts: () => ({ ok: true, value: [withPicture] }),
      saveDraft: () => ({ ok: true, value: { alertId: 'alert-1', revision: 'r2' } }),
      previewPictures: () => ({ ok: true, value: [{ fileId: A_PICTURE.fileId, url }] }),
    })
  })

  const savedPictures = () =>
    callsOf('saveDraft').map(({ payload }) => (payload.content as AlertDraft).pictures)

  async function open(opened: Partial<Parameters<typeof AlertEditor>[0]> = { draft: withPicture }) {
    render(<AlertEditor unitId="county" {...ALONE} {...opened} units={UNITS} />)
    await aPause()
  }

  it('shows them beside the form, asked for once', async () => {
    await open()
    type('第 1 张图上是什么', '假的收款码')
    await aPause()
    expect(screen.getByAltText('假的收款码')).toHaveAttribute('src', url)
    expect(callsOf('previewPictures')).toHaveLength(1)
    expect(savedPictures()).toEqual([[{ ...A_PICTURE, description: '假的收款码' }]])
  })

  it('saves none without what is on it, and says so', async () => {
    await open()
    type('第 1 张图上是什么', ' ')
    await aPause()
    expect(screen.getByText('存在这台设备上了。还差：图片和说明。')).toBeVisible()
    expect(savedPictures()).toEqual([])
  })

  it('takes one away', async () => {
    await open()
    press('去掉第 1 张')
    await aPause()
    expect(screen.queryByRole('img')).toBeNull()
    expect(savedPictures()).toEqual([[]])
  })

  it('keeps them when the words of a guide replace all others', async () => {
    await open()
    press('用指南写好的草稿')
    await aPause()
    press('全部换成指南的')
    await aPause()
    expect(savedPictures().at(-1)).toEqual([A_PICTURE])
  })

  it('begins a correction with those of the version that stands', async () => {
    await open({ updates: aDraft({ state: 'published', pictures: [A_PICTURE] }) })
    type('标题', '更正：不是班主任')
    await aPause()
    expect(savedPictures()).toEqual([[A_PICTURE]])
  })

  it('opens what the device kept from before there were any', async () => {
    const { pictures: _, ...form } = beginAlertForm('county', new Date())
    storage.setStorageSync('alert-draft:county', { form: { ...form, headline: '写了一半' }, isDirty: true })
    await open({})
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '标题' }).value).toBe('写了一半')
    expect(screen.getByRole('button', { name: '加一张图片' })).toBeVisible()
  })
})

describe('AlertEditor, of a draft that two people write', () => {
  const CHANGED = { ok: false, error: { code: 'ALERT_CHANGED_ELSEWHERE' } }
  const opened = aDraft({ state: 'draft', isOwn: true })
  let inCloud: AlertDraft
  beforeEach(() => {
    inCloud = opened
    startOver({
      listGuides: () => ({ ok: true, value: [] }),
      listDrafts: () => ({ ok: true, value: [inCloud] }),
      saveDraft: ({ payload }) => {
        if (payload.revision !== inCloud.revision) return CHANGED
        inCloud = { ...inCloud, ...(payload.content as object), revision: `${inCloud.revision}+` }
        return { ok: true, value: { alertId: inCloud.id, revision: inCloud.revision } }
      },
    })
  })

  async function bothWrite() {
    render(<AlertEditor unitId="county" draft={opened} units={UNITS} {...ALONE} />)
    await aPause()
    inCloud = { ...opened, headline: '三小有人冒充班主任', revision: 'theirs' }
    type('标题', '微信群里有人冒充班主任')
    await aPause()
  }

  it('goes on saving its own draft, each time on the revision it left', async () => {
    render(<AlertEditor unitId="county" draft={opened} units={UNITS} {...ALONE} />)
    await aPause()
    for (const headline of ['微信群里有人冒充班主任', '家长群里有人冒充班主任']) {
      type('标题', headline)
      await aPause()
      expect(inCloud.headline).toBe(headline)
    }
    expect(callsOf('saveDraft').map(({ payload }) => payload.revision)).toEqual(['r1', 'r1+'])
  })

  it('overwrites nothing: shows what the other wrote beside its own, which stays on the device', async () => {
    await bothWrite()
    expect(inCloud.headline).toBe('三小有人冒充班主任')
    expect(storedOnDevice()).toContain('微信群里有人冒充班主任')
    const dialog = screen.getByRole('dialog')
    expect(dialog).toHaveTextContent('标题对方写的三小有人冒充班主任您写的微信群里有人冒充班主任')
    expect(dialog).not.toHaveTextContent('发生了什么')
    await aPause()
    expect(callsOf('saveDraft')).toHaveLength(1)
  })

  it('takes what the other wrote, when told so', async () => {
    await bothWrite()
    press('用对方的')
    await aPause()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '标题' }).value).toBe('三小有人冒充班主任')
    expect(storedOnDevice()).not.toContain('微信群里有人冒充班主任')
    expect(callsOf('saveDraft')).toHaveLength(1)
  })

  it('replaces what the other wrote, when told so, and only what was shown', async () => {
    await bothWrite()
    inCloud = { ...inCloud, headline: '又有人冒充班主任', revision: 'theirs again' }
    press('用我的覆盖')
    await aPause()
    expect(inCloud.headline).toBe('又有人冒充班主任')
    expect(screen.getByRole('dialog')).toHaveTextContent('又有人冒充班主任')
    press('用我的覆盖')
    await aPause()
    expect(inCloud.headline).toBe('微信群里有人冒充班主任')
  })

  it('asks nothing where the other revision is its own, whose answer was lost', async () => {
    render(<AlertEditor unitId="county" draft={opened} units={UNITS} {...ALONE} />)
    await aPause()
    inCloud = { ...opened, headline: '微信群里有人冒充班主任', revision: 'mine' }
    type('标题', '微信群里有人冒充班主任')
    await aPause()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(storedOnDevice()).not.toContain('微信群里有人冒充班主任')
  })

  it('begins with what stands in the cloud where the list was older', async () => {
    inCloud = { ...opened, headline: '三小有人冒充班主任', revision: 'newer' }
    render(<AlertEditor unitId="county" draft={opened} units={UNITS} {...ALONE} />)
    await aPause()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '标题' }).value).toBe('三小有人冒充班主任')
  })
})
