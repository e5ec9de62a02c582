import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import fakePolice from '@/content/zh-CN/guides/fake-police.json'
import { Guide } from '@/domain/guides/guide'
import type { EditionSummary } from '@/domain/shared/edition'
import type { Role } from '@/domain/shared/roles'
import { begunContentId, keepUnsaved, readUnsaved, type Noun } from '@/features/editorial/api'
import { Changes } from '@/features/editorial/components/changes'
import { ChosenText } from '@/features/editorial/components/chosen-text'
import { EditionEditor } from '@/features/editorial/components/edition-editor'
import { ReviewDesk } from '@/features/editorial/components/review-desk'
import { groupOf, type EditionGroup, type Writing } from '@/features/editorial/hooks'
import * as v from 'valibot'
import { sent, startOver, storedOnDevice } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const GUIDE = v.parse(Guide, fakePolice)
const SAVED = { ok: true, value: { editionId: 'edition-1' } }

const field = (name: string) => screen.getByRole('textbox', { name })
const type = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Fields appear part by part. */
async function aPause() {
  for (let at = 0; at < 3_000; at += 50) await act(() => jest.advanceTimersByTimeAsync(50))
}

describe('EditionEditor', () => {
  let keptOnDevice: Guide | undefined
  beforeEach(() => (keptOnDevice = undefined))

  async function openEditor(onDone: (words: string) => void = () => undefined, over: Partial<Writing> = {}) {
    startOver({ saveEdition: () => SAVED, submitEdition: () => SAVED, dropEdition: () => SAVED })
    if (keptOnDevice) keepUnsaved(GUIDE.id, keptOnDevice)
    render(
      <EditionEditor
        writing={{
          ...{ noun: 'guides', contentId: GUIDE.id, liveVersion: 1 },
          ...{ editionId: null, text: GUIDE, bank: [], ...over },
        }}
        heading={GUIDE.title}
        onDone={onDone}
        onClose={() => undefined}
      />,
    )
    await aPause()
  }

  it('points at the field that does not fit, and saves nothing until it does', async () => {
    await openEditor()
    type('记住一句', '')
    expect(screen.getByRole('heading', { name: '还有 1 处没写' })).toBeVisible()
    expect(screen.getByRole('button', { name: /^开头\s*还没写：记住一句$/ })).toBeVisible()
    type('记住一句', '公检法没有“安全账户”!')
    expect(screen.getByRole('heading', { name: '1 处要改' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('请不用感叹号')
    press('存草稿')
    expect(callsOf('saveEdition')).toEqual([])
    type('记住一句', '公检法没有“安全账户”')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps what was typed while the cloud took its time', async () => {
    await openEditor()
    type('记住一句', '公检法不会让您转账')
    press('存草稿')
    type('记住一句', '公检法不会要您转账')
    await aPause()
    expect(field('记住一句')).toHaveValue('公检法不会要您转账')
    expect(readUnsaved('edition-1')).toMatchObject({ remember: '公检法不会要您转账' })
    press('存草稿')
    await aPause()
    expect(callsOf('saveEdition')[1]?.payload).toMatchObject({
      ...{ editionId: 'edition-1', content: { remember: '公检法不会要您转账' } },
    })
  })

  it('says so where what lies on the device was begun on an earlier version', async () => {
    keptOnDevice = { ...GUIDE, version: 1, remember: '公检法不会让您转账' }
    await openEditor(undefined, { liveVersion: 2, text: { ...GUIDE, version: 2 } })
    expect(field('记住一句')).toHaveValue('公检法不会让您转账')
    expect(screen.getByText(/这篇刚发布了新的一版/)).toBeVisible()
  })

  it('drops a draft that nobody needs any more, after asking', async () => {
    const onDone = jest.fn()
    await openEditor(onDone, { editionId: 'edition-1' })
    press('不写了，去掉这份草稿')
    expect(callsOf('dropEdition')).toEqual([])
    press('去掉')
    await aPause()
    expect(callsOf('dropEdition')[0]?.payload).toEqual({ editionId: 'edition-1' })
    expect(onDone).toHaveBeenCalledWith('草稿去掉了。')
  })

  it('says which marked words no longer stand in what the swindler says', async () => {
    await openEditor()
    const [step] = screen.getAllByRole('group', { name: '第 1 步' })
    if (!step) throw new Error('the first step is missing')
    fireEvent.change(within(step).getByRole('textbox', { name: '他会说' }), {
      target: { value: '换了一句话。' },
    })
    expect(screen.getAllByRole('button', { name: /第 1 步 · 标出的字 1 · 哪几个字/ })).toHaveLength(1)
  })

  it('keeps unfinished words on the device and sends the whole once it fits', async () => {
    const onDone = jest.fn()
    await openEditor(onDone)
    type('记住一句', '公检法不会让您转账')
    expect(storedOnDevice()).toContain('公检法不会让您转账')
    press('送去审核')
    await aPause()
    expect(callsOf('saveEdition')[0]?.payload).toMatchObject({
      ...{ editionId: null, baseVersion: 1 },
      content: { remember: '公检法不会让您转账' },
    })
    expect(callsOf('submitEdition')[0]?.payload).toEqual({ editionId: 'edition-1' })
    expect(onDone).toHaveBeenCalledWith(expect.stringContaining('送去审核了'))
    expect(storedOnDevice()).not.toContain('公检法不会让您转账')
  })

  it('marks the words that were selected', async () => {
    process.env.TARO_ENV = 'h5'
    await openEditor()
    const says = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: '他会说' })[0]
    if (!says) throw new Error('what the swindler says is missing')
    says.setSelectionRange(0, 3)
    fireEvent.select(says)
    const words = says.value.slice(0, 3)
    press(`标出选中的“${words}”`)
    await aPause()
    const marked = screen.getAllByRole<HTMLInputElement>('textbox', { name: '哪几个字' })
    expect(marked.map(({ value }) => value)).toContain(words)
  })
})

describe('Changes', () => {
  it('shows the reviewer only what differs, old beside new', () => {
    const after = { ...GUIDE, remember: '公检法不会让您转账', whatToDo: [...GUIDE.whatToDo.slice(0, 3)] }
    render(<Changes noun="guides" before={GUIDE} after={after} bank={[]} />)
    const changes = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(changes).toEqual([
      `记住一句原来${GUIDE.remember}改成公检法不会让您转账`,
      `第 4 句原来${GUIDE.whatToDo[3]}改成（空）`,
    ])
  })

  it('says so where nothing differs', () => {
    render(<Changes noun="guides" before={GUIDE} after={GUIDE} bank={[]} />)
    expect(screen.getByText('和现行的一版没有不同。')).toBeVisible()
  })
})

describe('ReviewDesk', () => {
  it('gives a text back only with a note that says what to change', async () => {
    startOver({ reviewEdition: () => SAVED })
    const onDone = jest.fn()
    render(<ReviewDesk noun="guides" editionId="edition-1" onDone={onDone} />)
    press('退回，请他改')
    press('退回给写的人')
    expect(screen.getByRole('alert')).toHaveTextContent('写一句要改什么')
    expect(callsOf('reviewEdition')).toEqual([])
    type('要改什么', '记住一句写短一点。')
    press('退回给写的人')
    await aPause()
    expect(callsOf('reviewEdition')[0]?.payload).toEqual({
      ...{ editionId: 'edition-1', step: 'return', note: '记住一句写短一点。' },
    })
    expect(onDone).toHaveBeenCalledTimes(1)
  })
})

describe('groupOf', () => {
  const anEdition = (changes: Partial<EditionSummary>): EditionSummary => ({
    ...{ id: 'edition-1', contentId: 'fake-police', title: '冒充公检法', state: 'inReview', isOwn: false },
    ...{ baseVersion: 1, isOutdated: false, restores: null, reviewNote: null },
    changedAt: '2026-11-24T00:00:00.000Z',
    ...changes,
  })

  it.each<[EditionGroup, string, Partial<EditionSummary>, Role]>([
    ['toReview', 'a text of somebody else, for a reviewer', {}, 'reviewer'],
    ['inReview', 'the reviewer’s own text, which another one must read', { isOwn: true }, 'reviewer'],
    ['inReview', 'a text in review, for an organiser', {}, 'organiser'],
    ['drafts', 'an own draft', { state: 'draft', isOwn: true }, 'organiser'],
    ['others', 'somebody else’s draft', { state: 'draft' }, 'organiser'],
  ])('puts into %s %s', (group, _, changes, role) => {
    expect(groupOf(anEdition(changes), [role])).toBe(group)
  })
})

const NO_EDITIONS = {
  ...{
    value: { live: [], editions: [], withdrawn: [] },
    failure: undefined,
    isLoading: false,
    keptAt: undefined,
  },
  reload: () => undefined,
}

describe('ChosenText', () => {
  const openNewText = (noun: Noun) => {
    render(
      <ChosenText
        {...{ noun, unitId: 'qinghe', roles: ['organiser'], chosen: begunContentId(noun) }}
        editions={NO_EDITIONS}
        onChoose={() => undefined}
        onDone={() => undefined}
        onClose={() => undefined}
      />,
    )
    return aPause()
  }

  it('begins a guide that nobody has written yet with as many rows as it needs', async () => {
    startOver({})
    await openNewText('guides')
    expect(screen.getAllByRole('group', { name: /^第 \d 步$/ })).toHaveLength(3)
    expect(screen.getAllByRole('textbox', { name: /^叫法 \d$/ })).toHaveLength(6)
    expect(screen.getByRole('button', { name: '哪一类骗局：还没选，点这里选' })).toBeVisible()
    expect(field('标题')).toHaveValue('')
  })

  it('does not warn of what is only not written yet, and sums it up by parts of the page', async () => {
    startOver({})
    await openNewText('guides')
    expect(screen.queryAllByRole('alert')).toEqual([])
    expect(screen.queryByRole('heading', { name: /处要改$/ })).toBeNull()
    expect(screen.getByRole('button', { name: /^开头\s*8 处没写，先写：标题$/ })).toBeVisible()
    expect(
      screen.getByRole('button', { name: /^他会一步步这样骗\s*15 处没写，先写：第 1 步 · 这一步叫什么$/ }),
    ).toBeVisible()
    type('标题', '扫码领鸡蛋!')
    expect(screen.getByRole('alert')).toHaveTextContent('请不用感叹号')
    expect(screen.getByRole('heading', { name: '1 处要改' })).toBeVisible()
  })

  it('finds what was typed of a new text when it is opened again', async () => {
    startOver({})
    await openNewText('quizzes')
    type('消息原文', '【驿站】您的包裹到了')
    cleanup()
    await openNewText('quizzes')
    expect(field('消息原文')).toHaveValue('【驿站】您的包裹到了')
  })

  it('sends a new text under an id of its own and begins the next one empty', async () => {
    startOver({ saveEdition: () => SAVED })
    const begun = begunContentId('guides')
    keepUnsaved(begun, { ...GUIDE, id: begun })
    await openNewText('guides')
    press('存草稿')
    await aPause()
    expect(callsOf('saveEdition')[0]?.payload).toMatchObject({ baseVersion: 0, content: { id: begun } })
    expect(begunContentId('guides')).not.toBe(begun)
  })
})
