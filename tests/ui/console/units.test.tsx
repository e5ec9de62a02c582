import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { StaffUnit } from '@/domain/units/contract'
import type { UnitKind } from '@/domain/shared/unit-kind'
import { NO_CONTACT } from '@/domain/units/unit'
import { ChosenUnit } from '@/features/units/components/chosen-unit'
import { ImportPanel } from '@/features/units/components/import-panel'
import { UnitTree } from '@/features/units/components/unit-tree'
import { sent, startOver, storedOnDevice } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

function aUnit(
  id: string,
  kind: UnitKind,
  path: readonly string[],
  changes: Partial<StaffUnit> = {},
): StaffUnit {
  const whole = [...path, id]
  return {
    ...{ id, kind, name: id, path: whole, parentId: path.at(-1) ?? null },
    ...{ campaignId: 'winter', isArchived: false, isClosed: false },
    ...changes,
  }
}

const UNITS = [
  aUnit('青禾县', 'county', []),
  aUnit('东镇', 'town', ['青禾县']),
  aUnit('西镇', 'town', ['青禾县']),
  aUnit('东坡村', 'village', ['青禾县', '东镇']),
  aUnit('上河村', 'village', ['青禾县', '东镇'], { isArchived: true, isClosed: true }),
]

const OK = { ok: true, value: { unitId: '东坡村' } }
const ANSWERS = {
  getOverview: () => ({ ok: true, value: { totals: { joined: 12 } } }),
  getUnitCard: () => ({ ok: true, value: { unitName: '东坡村', contact: NO_CONTACT } }),
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Parts of the page appear one after the other. */
async function aPause() {
  for (let at = 0; at < 500; at += 50) await act(() => jest.advanceTimersByTimeAsync(50))
}

const press = async (name: string | RegExp, within_: ReturnType<typeof within> = screen) => {
  fireEvent.click(within_.getByRole('button', { name }))
  await aPause()
}
const type = (name: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const callsOf = (action: string) => sent.filter((call) => call.action === action)

async function openUnit(unitId: string, { isAdmin = true, answers = {} } = {}) {
  startOver({ ...ANSWERS, ...answers })
  const onDone = jest.fn()
  render(<ChosenUnit unitId={unitId} units={UNITS} isAdmin={isAdmin} doneWords={undefined} onDone={onDone} />)
  await aPause()
  return onDone
}

describe('UnitTree', () => {
  it('opens and closes what lies below, and says which state each is in', async () => {
    startOver({})
    render(<UnitTree label="单位" units={UNITS} chosen={undefined} onChoose={() => undefined} />)
    await aPause()
    expect(screen.queryByText('东坡村')).toBeNull()
    const toggle = screen.getByRole('button', { name: '展开东镇' })
    expect(toggle).toHaveAttribute('aria-expanded', 'false')
    await press('展开东镇')
    expect(screen.getByRole('button', { name: '收起东镇' })).toHaveAttribute('aria-expanded', 'true')
    const below = within(screen.getByRole('list', { name: '东镇' })).getAllByRole('listitem')
    expect(below.map(({ textContent }) => textContent)).toEqual(['东坡村村、社区', '上河村已停用'])
  })

  it('opens the way to the unit that is chosen', async () => {
    startOver({})
    render(<UnitTree label="单位" units={UNITS} chosen="东坡村" onChoose={() => undefined} />)
    await aPause()
    expect(screen.getByRole('button', { name: /^东坡村/ })).toHaveAttribute('aria-current', 'true')
  })
})

describe('ChosenUnit', () => {
  it('leaves an organiser the name, the order and the card', async () => {
    await openUnit('东镇', { isAdmin: false })
    expect(screen.getByRole('button', { name: '改名' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '在下面新增' })).toBeNull()
    expect(screen.queryByRole('button', { name: '停用' })).toBeNull()
    expect(screen.getByText('下面一共 2 个单位，近一年加入 12 人。')).toBeInTheDocument()
  })

  it('does not send a name that a sibling has', async () => {
    const onDone = await openUnit('东镇', { answers: { renameUnit: () => OK } })
    await press('改名')
    type('名称', '西镇')
    await press('改名', within(screen.getByRole('dialog')))
    expect(screen.getByRole('alert')).toHaveTextContent('已经有这个名字了')
    expect(callsOf('renameUnit')).toEqual([])
    type('名称', ' 东岸镇 ')
    await press('改名', within(screen.getByRole('dialog')))
    expect(callsOf('renameUnit')[0]?.payload).toEqual({ unitId: '东镇', name: '东岸镇' })
    expect(onDone).toHaveBeenCalledWith('改好了，现在叫“东岸镇”。', '东镇')
  })

  it('offers as new parents only where the unit may stand, and says what goes along', async () => {
    await openUnit('东坡村', { answers: { moveUnit: () => OK } })
    await press('移到别处')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('button', { name: '移过去' })).toHaveAttribute('aria-disabled', 'true')
    expect(sheet.getByRole('button', { name: /^东镇/ })).toHaveAttribute('aria-disabled', 'true')
    await press(/^西镇/, sheet)
    expect(sheet.getByRole('status')).toHaveTextContent('“东坡村”移到“西镇”下面。')
    expect(sheet.getByRole('status')).toHaveTextContent('近一年加入 12 人')
    await press('移过去', sheet)
    expect(callsOf('moveUnit')[0]?.payload).toEqual({ unitId: '东坡村', parentId: '西镇' })
  })

  it('sends the new order as a whole', async () => {
    await openUnit('东镇', { answers: { arrangeUnits: () => OK } })
    expect(screen.queryByRole('button', { name: '保存顺序' })).toBeNull()
    await press('上河村往上移')
    await press('保存顺序')
    expect(callsOf('arrangeUnits')[0]?.payload).toEqual({ unitId: '东镇', childIds: ['上河村', '东坡村'] })
  })

  it('keeps a card on the device until it fits and the cloud has it', async () => {
    await openUnit('东坡村', { answers: { saveContact: () => OK } })
    type('电子邮箱', 'liaison')
    await press('保存联系卡')
    expect(screen.getByRole('alert')).toHaveTextContent('邮箱写得不完整')
    expect(callsOf('saveContact')).toEqual([])
    expect(storedOnDevice()).toContain('liaison')
    type('电子邮箱', 'liaison@qinghe.example')
    await press('保存联系卡')
    expect(callsOf('saveContact')[0]?.payload).toMatchObject({ contact: { email: 'liaison@qinghe.example' } })
    expect(storedOnDevice()).not.toContain('liaison')
  })
})

describe('ImportPanel', () => {
  it('points at the cell that does not fit, and sends nothing of the file', async () => {
    startOver({ importUnits: () => ({ ok: true, value: { created: 1, present: 0 } }) })
    const onDone = jest.fn()
    render(<ImportPanel units={UNITS} onDone={onDone} />)
    type('表格内容', '南村,村,南镇')
    await press('看一遍')
    const [mistake] = screen.getAllByRole('listitem')
    expect(mistake).toHaveTextContent('第 1 行 · C1 上级“南镇”没找到这个上级。')
    expect(screen.queryByRole('button', { name: /^导入这/ })).toBeNull()
    type('表格内容', '南村,村,西镇')
    expect(screen.queryByRole('listitem')).toBeNull()
    await press('看一遍')
    await press('导入这 1 个单位')
    expect(callsOf('importUnits')[0]?.payload).toEqual({
      unitId: '青禾县',
      rows: [{ line: 1, cells: ['南村', '村', '西镇'] }],
    })
    expect(onDone).toHaveBeenCalledWith('导入好了，新建了 1 个单位。', '青禾县')
  })
})
