import { fireEvent, render, screen } from '@testing-library/react'
import { CONSENT_VERSION, type Me } from '@/domain/members/contract'
import { Joining } from '@/features/joining/components/joining'
import { MyUnits } from '@/features/members/components/my-units'
import { opened, openedWith, sentTo, startOver } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-device'))

const home = { id: 'class-c', name: '八年级 3 班', path: ['school', 'class-c'] }
const second = { id: 'class-a', name: '八年级 1 班', path: ['school', 'class-a'] }
const NOBODY: Me = {
  isMember: false,
  unit: null,
  otherUnits: [],
  audience: null,
  grants: [],
  joinedAt: null,
  consent: null,
  earlierConsents: [],
}
const PARENT: Me = {
  ...NOBODY,
  isMember: true,
  unit: home,
  audience: 'parent',
  consent: { version: CONSENT_VERSION, at: '2026-11-01T00:00:00.000Z' },
}
const FOUND = {
  id: 'class-a',
  name: '八年级 1 班',
  kind: 'class',
  above: ['石桥镇中学', '县教育局', '青禾县'],
}
const ok = (value: unknown) => () => ({ ok: true, value })
const refused = (code: string) => () => ({ ok: false, error: { code } })

const open = (me: Me) => render(<Joining me={me} audience="parent" onJoined={() => undefined} />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const typeCode = (value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: '单位码' }), { target: { value } })

describe('Joining', () => {
  it('asks a member for nothing again: one press, and the home unit stays', async () => {
    startOver({ findByCode: ok(FOUND), joinUnit: ok({ ...PARENT, otherUnits: [second] }) })
    openedWith({ scene: 'c=BJ8001' })
    open(PARENT)
    expect(await screen.findByText('班级 · 石桥镇中学 · 县教育局')).toBeInTheDocument()
    expect(screen.getByText('您还在八年级 3 班，那边不变。')).toBeInTheDocument()
    expect(screen.queryByRole('checkbox')).toBeNull()
    press('加入')
    expect(await screen.findByText('加入了，欢迎您。八年级 1 班的预警会发到这里。')).toBeInTheDocument()
    expect(sentTo('joinUnit').map(({ payload }) => payload)).toEqual([
      { unitCode: 'BJ8001', audience: 'parent', consentVersion: CONSENT_VERSION },
    ])
  })

  it('lets a newcomer join only after the consent', async () => {
    startOver({ findByCode: ok(FOUND), joinUnit: ok(PARENT) })
    openedWith({ unitCode: 'BJ8001' })
    open(NOBODY)
    const agree = await screen.findByRole('checkbox', { name: '我看过了，同意' })
    press('加入')
    expect(sentTo('joinUnit')).toEqual([])
    fireEvent.click(agree)
    press('加入')
    await screen.findByText(/加入了/)
    expect(sentTo('joinUnit')).toHaveLength(1)
  })

  it('says so where the person is inside already', async () => {
    startOver({ findByCode: ok({ ...FOUND, id: home.id, name: home.name }) })
    openedWith({ unitCode: 'BJ8003' })
    open(PARENT)
    expect(await screen.findByText('您已经在这个单位里了。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '加入' })).toBeNull()
  })

  it.each([
    ['JOIN_CODE_EXPIRED', '这个单位码过期了。请向单位要一个新的。'],
    ['JOIN_CODE_FULL', '这个单位码的人数满了。请向单位要一个新的。'],
    ['JOIN_CODE_REVOKED', '这个单位码已经停用。请向单位要一个新的。'],
    ['UNIT_ARCHIVED', '这个单位已经停用，不再接收新成员。'],
    ['JOIN_TRIES', '单位码试错的次数有点多。请向单位核对，过一小时再填。'],
  ])('tells of %s and keeps what was typed', async (code, words) => {
    startOver({ findByCode: refused(code) })
    open(NOBODY)
    typeCode('bj 8001')
    press('看看是哪里')
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '单位码' })).toHaveValue('bj 8001')
    expect(sentTo('findByCode').map(({ payload }) => payload)).toEqual([{ unitCode: 'BJ8001' }])
  })

  it('looks nothing up that cannot be a code', () => {
    startOver({})
    open(NOBODY)
    typeCode('BJ80')
    press('看看是哪里')
    expect(screen.getByText('单位码是 6 位，现在少 2 位。')).toBeInTheDocument()
    expect(sentTo('findByCode')).toEqual([])
  })

  it('finds a village by name, told apart by its town, and joins it without a code', async () => {
    const villages = ['石桥镇', '柳湾镇'].map((town) => ({
      ...{ id: town, name: '东坡村', kind: 'village', above: [town, '青禾县'] },
    }))
    startOver({ searchUnits: ok(villages), joinPublicUnit: ok(PARENT) })
    open(PARENT)
    press(/没有码，按名字找/)
    fireEvent.input(screen.getByRole('textbox', { name: '名字' }), { target: { value: '东坡' } })
    press('找一找')
    fireEvent.click(await screen.findByText('柳湾镇 · 青禾县'))
    press('加入')
    await screen.findByText(/加入了/)
    expect(sentTo('joinPublicUnit').map(({ payload }) => payload)).toMatchObject([{ unitId: '柳湾镇' }])
  })
})

describe('MyUnits', () => {
  it('leaves a unit after one question, and makes another one home', async () => {
    startOver({ leaveUnit: ok(PARENT), chooseHomeUnit: ok(PARENT) })
    render(<MyUnits me={{ ...PARENT, otherUnits: [second] }} reload={() => undefined} />)
    press('把八年级 1 班设为主要单位')
    expect(await screen.findByText('八年级 1 班是您的主要单位了。')).toBeInTheDocument()
    press('退出八年级 1 班')
    expect(sentTo('leaveUnit')).toEqual([])
    press('退出这个单位')
    expect(await screen.findByText('您退出了八年级 1 班。')).toBeInTheDocument()
    expect(sentTo('leaveUnit').map(({ payload }) => payload)).toEqual([{ unitId: 'class-a' }])
  })

  it('leaves the last unit only where everything is erased', () => {
    startOver({})
    render(<MyUnits me={PARENT} reload={() => undefined} />)
    press('退出八年级 3 班')
    expect(screen.getByText(/退出就是把存下的全部删掉/)).toBeInTheDocument()
    press('去“我的数据”')
    expect(opened()).toBe('/pages/my-data/index')
    expect(sentTo('leaveUnit')).toEqual([])
  })
})
