import { act, fireEvent, render, screen, within } from '@testing-library/react'
import * as v from 'valibot'
import { TextSizeContext, type TextSize } from '@/components/text-size'
import { releasedGuides } from '@/content/zh-CN/guides'
import { Guide, summariseGuide, type GuideSummary } from '@/domain/guides/guide'
import LearnPage from '@/pages/learn/index'
import SearchPage from '@/pages/search/index'
import { opened, startOver, store, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const guides = v.parse(v.array(Guide), releasedGuides).map(summariseGuide)
const withGuides = (all: readonly GuideSummary[]) =>
  startOver({ listGuides: () => ({ ok: true, value: all }) })

const type = (text: string) =>
  fireEvent.change(screen.getByLabelText('想找哪种骗术'), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

/** The first row below a heading of that name. */
function firstUnder(heading: string): HTMLElement {
  const card = screen.getByRole('heading', { name: heading }).nextElementSibling
  const [first] = card instanceof HTMLElement ? within(card).getAllByRole('button') : []
  if (!first) throw new Error(`nothing stands below ${heading}`)
  return first
}

async function openSearch(size: TextSize = 'standard') {
  const opening = render(
    <TextSizeContext.Provider value={size}>
      <SearchPage />
    </TextSizeContext.Provider>,
  )
  await act(async () => undefined)
  return opening
}

beforeEach(() => withGuides(guides))

describe('search', () => {
  it.each(['刷单', 'sd', 'shuadan', '刷但'])('finds the guide by %s and opens it', async (typed) => {
    await openSearch()
    type(typed)
    expect(firstUnder('骗术')).toHaveTextContent('刷单返利')
    press(/^刷单返利/)
    expect(opened()).toBe('/pages/guides/index?id=brushing-rebate')
  })

  it('opens a red flag within its guide', async () => {
    await openSearch()
    type('共享屏幕')
    fireEvent.click(firstUnder('识骗要点'))
    expect(opened()).toMatch(/^\/pages\/guides\/index\?id=[a-z-]+&flag=screen-sharing$/)
  })

  it('says of a question that it is one, and opens the guide about it', async () => {
    await openSearch()
    type('真退款')
    fireEvent.click(firstUnder('练习题里的提醒'))
    expect(opened()).toBe('/pages/guides/index?id=fake-customer-service')
  })

  it('tells a screen reader how much was found', async () => {
    await openSearch()
    type('养老')
    expect(screen.getByRole('status')).toHaveTextContent('找到 6 条')
    type('验证码')
    expect(screen.getByRole('status')).toHaveTextContent('找到 8 条，先看最像的 6 条')
  })

  it('shows the usual guides before anything is typed', async () => {
    await openSearch()
    type('')
    screen.getByRole('heading', { name: '常见的骗术' })
    press(/^虚假投资理财/)
    expect(opened()).toBe('/pages/guides/index?id=fake-investment')
  })

  it('offers the check where nothing is found, and does not call one letter nothing', async () => {
    await openSearch()
    type('q')
    screen.getByRole('heading', { name: '常见的骗术' })
    type('qqqq')
    expect(screen.getByRole('status')).toHaveTextContent('没找到')
    press('查一条消息')
    expect(opened()).toBe('/pages/check/index')
  })

  it('keeps what was typed for whoever comes back, and nothing of it on the device', async () => {
    startOver({})
    const { unmount } = await openSearch()
    type('裸聊')
    unmount()
    await openSearch()
    expect(screen.getByLabelText('想找哪种骗术')).toHaveValue('裸聊')
    expect(firstUnder('骗术')).toHaveTextContent('裸聊敲诈')
    expect(storedOnDevice()).not.toContain('裸聊')
    press('清空，重新找')
    expect(screen.getByLabelText('想找哪种骗术')).toHaveValue('')
  })

  it('needs no network', async () => {
    startOver({})
    await openSearch()
    type('公安局')
    expect(firstUnder('骗术')).toHaveTextContent('冒充公检法')
  })

  it('shows titles as they were edited, and no guide that the cloud does not list', async () => {
    startOver({})
    const edited = guides
      .filter(({ id }) => id !== 'fake-police')
      .map((guide) => (guide.id === 'brushing-rebate' ? { ...guide, title: '点赞返现' } : guide))
    store('kept:guides', { value: edited, at: 0 })
    await openSearch()
    type('刷单')
    expect(firstUnder('骗术')).toHaveTextContent('点赞返现')
    type('公检法')
    expect(screen.queryByText('冒充公检法')).toBeNull()
  })

  it('finds what an organiser wrote or renamed, by words that never shipped', async () => {
    const [first] = guides as [GuideSummary]
    const own = {
      ...first,
      id: 'own-8f3k',
      title: '拼车返现',
      definition: '骗子说拼车能返油费，要先交押金。',
    }
    const renamed = guides.map((guide) =>
      guide.id === 'collectibles' ? { ...guide, title: '纪念钞高价收' } : guide,
    )
    withGuides([...renamed, own])
    await openSearch()
    type('拼车')
    expect(firstUnder('骗术')).toHaveTextContent('拼车返现')
    press(/^拼车返现/)
    expect(opened()).toBe('/pages/guides/index?id=own-8f3k')
    type('油费')
    press(/^拼车返现/)
    type('纪念钞高价')
    expect(firstUnder('骗术')).toHaveTextContent('纪念钞高价收')
  })

  it('has no second lines in the elder view', async () => {
    await openSearch('large')
    type('刷单')
    expect(firstUnder('骗术')).toHaveTextContent(/^刷单返利$/)
  })
})

describe('learn', () => {
  const openLearn = async () => {
    render(<LearnPage />)
    await screen.findByRole('heading', { name: '常见的骗术' })
  }

  it('begins with the way to the search', async () => {
    await openLearn()
    press(/^找一找/)
    expect(opened()).toBe('/pages/search/index')
  })

  it('shows six usual guides of the audience, and all others after a tap', async () => {
    await openLearn()
    const rows = () => screen.getAllByRole('button').map(({ textContent }) => textContent ?? '')
    expect(rows().filter((row) => /注销校园贷/.test(row))).toEqual([])
    press('看全部 24 种')
    await screen.findByText('高息集资、存钱吃利息')
    await screen.findByText('追星抢票、内部票')
    expect(rows().filter((row) => /^刷单返利/.test(row))).toHaveLength(1)
  })

  it('leaves a guide that the cloud does not list out of the usual ones', async () => {
    withGuides(guides.filter(({ id }) => id !== 'brushing-rebate'))
    await openLearn()
    expect(screen.queryByText('刷单返利')).toBeNull()
  })

  it('shows the usual guides of another audience', async () => {
    await openLearn()
    fireEvent.click(screen.getByRole('tab', { name: '家长' }))
    screen.getByRole('button', { name: /^冒充班主任收费/ })
  })
})
