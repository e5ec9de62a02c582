import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import * as v from 'valibot'
import { TextSizeContext, type TextSize } from '@/components/text-size'
import { releasedGuides } from '@/content/zh-CN/guides'
import { Guide } from '@/domain/guides/guide'
import { RED_FLAGS } from '@/domain/shared/taxonomy'
import GuidePage from '@/pages/guides/index'
import { opened, openedWith, startOver, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const GUIDES = releasedGuides.map((content) => v.parse(Guide, content))
/** More than any guide has. */
const MOST_PARTS = 20
const A_PART_MS = 60

async function openGuide(answer: unknown, params: Readonly<Record<string, string>>, size: TextSize) {
  startOver(answer ? { getGuide: () => ({ ok: true, value: answer }) } : {})
  openedWith(params)
  render(
    <TextSizeContext.Provider value={size}>
      <GuidePage />
    </TextSizeContext.Provider>,
  )
  await allParts()
}

/** The parts of a guide appear one after the other, each when the one before is on the screen. */
async function allParts(): Promise<void> {
  for (let part = 0; part < MOST_PARTS; part++) await act(() => jest.advanceTimersByTimeAsync(A_PART_MS))
}

const page = (): string => screen.getByRole('main').textContent ?? ''
const missing = (parts: readonly string[]): readonly string[] => {
  const shown = page()
  return parts.filter((part) => !shown.includes(part))
}

const partsOfBrief = ({ title, brief, remember }: Guide) => [title, ...brief, remember]

function partsOfWhole(guide: Guide): readonly string[] {
  const { title, definition, targets, script, redFlags, genuine, typicalCase, whatToDo, remember } = guide
  return [
    ...[title, definition, targets, remember],
    ...script.flatMap((step) => [step.title, step.says, step.wants, step.really]),
    ...redFlags.map(({ words }) => words),
    ...[genuine.who, ...genuine.twins.flatMap((pair) => [pair.scam, pair.genuine])],
    ...[typicalCase.story, typicalCase.lesson, '情景改编'],
    ...[...whatToDo, guide.hotline.why, `打 ${guide.hotline.number}`],
    ...guide.sources.map((source) => source.title),
  ]
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

describe('guide: every one that ships, without a network', () => {
  it.each(GUIDES)('$id is whole in the common view, with the rescue in reach', async (guide) => {
    await openGuide(undefined, { id: guide.id }, 'standard')
    expect(missing(partsOfWhole(guide))).toEqual([])
    screen.getByRole('button', { name: /我被骗了/ })
    fireEvent.click(screen.getByRole('tab', { name: '简版 · 两句话' }))
    expect(missing(partsOfBrief(guide))).toEqual([])
    screen.getByRole('button', { name: /我被骗了/ })
  })

  it.each(GUIDES)('$id begins in the elder view with its two sentences', async (guide) => {
    await openGuide(undefined, { id: guide.id }, 'largest')
    expect(missing(partsOfBrief(guide))).toEqual([])
    expect(missing([guide.definition])).toEqual([guide.definition])
    screen.getByRole('button', { name: /我被骗了/ })
    fireEvent.click(screen.getByRole('tab', { name: '全文' }))
    await allParts()
    expect(missing(partsOfWhole(guide))).toEqual([])
    screen.getByRole('button', { name: /我被骗了/ })
  })
})

describe('guide: which version is shown', () => {
  const [guide] = GUIDES as [Guide]
  const edition = (version: number): Guide => ({ ...guide, version, title: `第${version}版` })

  it.each([guide.version, guide.version + 1])('is that of the cloud, version %i', async (version) => {
    await openGuide(edition(version), { id: guide.id }, 'standard')
    screen.getByText(`第${version}版`)
  })

  it('is the one that ships where the cloud is behind', async () => {
    await openGuide(edition(guide.version - 1), { id: guide.id }, 'standard')
    screen.getByText(guide.title)
  })

  it('is that of the cloud where none ships', async () => {
    await openGuide({ ...guide, id: 'of-our-own' }, { id: 'of-our-own' }, 'standard')
    screen.getByText(guide.title)
  })
})

describe('guide: for a screen reader', () => {
  const [guide] = GUIDES as [Guide]

  it.each(['standard', 'largest'] as const)(
    'has its title above the headings in the %s text',
    async (size) => {
      await openGuide(undefined, { id: guide.id }, size)
      screen.getByRole('heading', { level: 2, name: guide.title })
      expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
    },
  )

  it('lists the red flags', async () => {
    await openGuide(undefined, { id: guide.id }, 'standard')
    const flags = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(flags).toEqual(expect.arrayContaining(guide.redFlags.map(({ words }) => words)))
  })
})

describe('guide: the ways on', () => {
  const [guide] = GUIDES as [Guide]

  it.each([
    ['standard', '我也遇到了，去举报'],
    ['largest', '我要举报'],
  ] as const)('lead from the %s text to the check and to a report of this trick', async (size, report) => {
    await openGuide(undefined, { id: guide.id }, size)
    fireEvent.click(screen.getByRole('button', { name: '拿不准，查一查' }))
    expect(opened()).toBe('/pages/check/index')
    fireEvent.click(screen.getByRole('button', { name: report }))
    expect(opened()).toBe('/pages/report/index')
    expect(storedOnDevice()).toContain(guide.scamTypeId)
  })
})

describe('guide: opened for one of its red flags', () => {
  const [guide] = GUIDES as [Guide]
  const flag = guide.redFlags[1] as Guide['redFlags'][number]

  it.each(['standard', 'largest'] as const)('shows it marked in the %s text', async (size) => {
    await openGuide(undefined, { id: guide.id, flag: flag.id }, size)
    expect(screen.getByText('您要看的是这一条').closest('[aria-current]')).toHaveTextContent(flag.words)
    expect(missing(partsOfWhole(guide))).toEqual([])
  })

  it('shows one that only the check knows of, in general words', async () => {
    expect(guide.redFlags.map(({ id }) => id)).not.toContain('mortgage-home')
    await openGuide(undefined, { id: guide.id, flag: 'mortgage-home' }, 'largest')
    const sought = screen.getByText('您要看的是这一条').closest('[aria-current]')
    expect(sought).toHaveTextContent(RED_FLAGS['mortgage-home'])
    expect(missing(partsOfWhole(guide))).toEqual([])
  })
})
