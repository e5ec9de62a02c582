import { act, fireEvent, render, screen } from '@testing-library/react'
import { alertFormOf, type AlertForm } from '@/domain/alerts/alert-form'
import { AlertEditor } from '@/features/broadcasts/components/alert-editor'
import { AreaFields } from '@/features/broadcasts/components/reach-fields'
import { aDraft, ALONE } from './alert-drafts'
import { sent, startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const TOWN = [
  { id: 'town', name: '石桥镇', kind: 'town' as const, path: ['county', 'town'] },
  { id: 'school', name: '石桥小学', kind: 'school' as const, path: ['county', 'town', 'school'] },
]

beforeEach(() => {
  jest.useFakeTimers()
  startOver({
    listGuides: () => ({ ok: true, value: [] }),
    listDrafts: () => ({ ok: true, value: [] }),
    saveDraft: () => ({ ok: true, value: { alertId: 'alert-1', revision: 'r2' } }),
  })
})
afterEach(() => jest.useRealTimers())

async function aPause() {
  for (let at = 0; at < 2_500; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
}

const box = () => screen.queryByRole('checkbox', { name: /^公开/ })

describe('AlertEditor, the scope', () => {
  it('makes a town’s alert public with one press, and the preview says where', async () => {
    const draft = aDraft({ state: 'draft', unitId: 'town', areaUnitIds: ['town', 'school'] })
    render(<AlertEditor unitId="town" draft={draft} units={TOWN} {...ALONE} />)
    await aPause()
    expect(box()).not.toBeChecked()
    expect(screen.getByText('不公开：不放进公开信息')).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: /^公开/ }))
    await aPause()
    expect(box()).toBeChecked()
    expect(screen.getByText('公开：放进石桥镇的公开信息')).toBeTruthy()
    const saved = sent.find(({ action }) => action === 'saveDraft')
    expect(saved?.payload).toMatchObject({ content: { scope: 'public' } })
  })
})

describe('AreaFields, the scope', () => {
  const show = (form: Partial<AlertForm>) =>
    render(
      <AreaFields
        form={{ ...alertFormOf(aDraft()), ...form }}
        change={() => undefined}
        mistakeIn={() => undefined}
        unitId="town"
        units={TOWN}
      />,
    )

  it('offers nothing where the alert goes to a school alone', () => {
    show({ areaUnitIds: ['school'] })
    expect(box()).toBeNull()
  })

  it('lets a choice that no longer fits be taken back', () => {
    show({ areaUnitIds: ['school'], scope: 'public' })
    expect(box()).toHaveTextContent('只发给学校、班级的不能公开，请去掉。')
  })
})
