import { act, render, screen, within } from '@testing-library/react'
import { TextSizeContext, type TextSize } from '@/components/text-size'
import type { PublishedAlert } from '@/domain/alerts/alert'
import { AlertList } from '@/features/alerts/components/alert-list'
import { AlertCard, NewestAlert } from '@/features/alerts/components/newest-alert'
import { alertSpeech } from '@/features/alerts/hooks'
import AlertPage from '@/pages/alert/index'
import { openedWith, sentTo, startOver, store, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const anAlert = (over: Partial<PublishedAlert> = {}): PublishedAlert => ({
  ...{ id: 'alert-2', status: 'alert', version: 1, earlierPublishedAt: null },
  ...{
    cancelledAt: null,
    cancelReason: null,
    publisher: '青禾县',
    isEmergency: false,
    areaNames: ['青禾县'],
  },
  ...{ severity: 'severe', urgency: 'immediate', certainty: 'observed', scamTypeId: 'fake-police' },
  ...{ headline: '有人冒充民警打电话', whatHappens: '有人自称民警，要您转钱。', guideId: null },
  ...{ whatToDo: ['先挂断', '不转账', '打 96110'], audiences: ['elder'] },
  ...{ effectiveAt: '2026-11-20T00:00:00.000Z', expiresAt: '2036-01-01T00:00:00.000Z' },
  ...{ publishedAt: '2026-11-24T02:00:00.000Z', isAcknowledged: false, isForHelped: false },
  ...over,
})

const UPDATE = anAlert({ status: 'update', version: 2, earlierPublishedAt: '2026-11-23T02:00:00.000Z' })
const REASON = '派出所核实了，电话是真的'
const CANCELLED = anAlert({
  status: 'cancel',
  cancelledAt: '2026-11-25T02:00:00.000Z',
  cancelReason: REASON,
})

async function openPage(answer: PublishedAlert, asked = answer.id, before: () => void = () => undefined) {
  startOver({
    getAlert: () => ({ ok: true, value: answer }),
    acknowledgeAlert: () => ({ ok: true, value: {} }),
  })
  before()
  openedWith({ id: asked })
  render(<AlertPage />)
  await act(async () => undefined)
}

const acknowledgeButton = () => screen.queryByRole('button', { name: '我知道了' })

describe('an alert that was corrected', () => {
  it('says that it is the correction, and which one it replaces', async () => {
    await openPage(UPDATE)
    expect(screen.getByText('更正 · 重要')).toBeVisible()
    expect(screen.getByText('更正：代替 11 月 23 日发的那条，请以这条为准。')).toBeVisible()
    expect(screen.getByText('有人自称民警，要您转钱。')).toBeVisible()
  })

  it('is new to who knew the earlier one, and is acknowledged by its own name from an old link', async () => {
    await openPage(UPDATE, 'alert-1', () => store('alerts-known', ['alert-1']))
    await act(async () => acknowledgeButton()?.click())
    expect(sentTo('acknowledgeAlert')).toMatchObject([{ payload: { alertId: 'alert-2' } }])
    expect(screen.getByRole('status')).toHaveTextContent('您已经知道了')
  })

  it('is known once this device has said so', async () => {
    await openPage(UPDATE, 'alert-1', () => store('alerts-known', ['alert-2']))
    expect(acknowledgeButton()).toBeNull()
    expect(screen.getByText('看过了 · 重要')).toBeVisible()
  })
})

describe('an alert that could not wait', () => {
  it('does not say that a second person has read it', async () => {
    await openPage(anAlert({ isEmergency: true }))
    expect(screen.getByText('青禾县紧急发布，未经第二人审核')).toBeVisible()
    expect(screen.queryByText(/第二人已审核/)).toBeNull()
  })
})

describe('an alert that was cancelled', () => {
  it('says so with the reason, the moment and nothing to acknowledge or to do', async () => {
    await openPage(CANCELLED)
    expect(screen.getByText('已取消')).toBeVisible()
    expect(screen.getByText('这条预警已经取消。')).toBeVisible()
    expect(screen.getByText(`取消原因：${REASON}`)).toBeVisible()
    expect(screen.getByText('11 月 25 日 · 青禾县取消了它')).toBeVisible()
    for (const gone of ['先挂断', '有人自称民警，要您转钱。']) expect(screen.queryByText(gone)).toBeNull()
    expect(acknowledgeButton()).toBeNull()
    expect(screen.getByRole('button', { name: '看别的预警' })).toBeVisible()
  })

  it('takes the place of the copy that this device had kept', async () => {
    await openPage(CANCELLED, CANCELLED.id, () =>
      store(`kept:alert:${CANCELLED.id}`, { value: anAlert(), at: Date.parse('2026-11-24') }),
    )
    expect(storedOnDevice()).toContain(REASON)
    expect(storedOnDevice()).not.toContain('"status\\":\\"alert')
  })
})

describe('the inbox', () => {
  it('has what still counts above what was cancelled, also where this device alone knows of it', () => {
    startOver({})
    store('alerts-known', ['known'])
    const alerts = [
      anAlert({ id: 'known', headline: '看过的' }),
      anAlert({ id: 'new', headline: '没看过的', severity: 'minor' }),
      anAlert({ ...CANCELLED, id: 'over', headline: '已经取消的' }),
    ]
    const { container } = render(<AlertList alerts={alerts} />)
    const headlines = [...container.querySelectorAll('.alert-card__headline')]
    expect(headlines.map(({ textContent }) => textContent)).toEqual(['没看过的', '看过的', '已经取消的'])
  })
})

describe('the card of an alert', () => {
  const card = (alert: PublishedAlert, size: TextSize = 'standard') => {
    startOver({})
    const Shown = size === 'standard' ? AlertCard : NewestAlert
    const { container } = render(
      <TextSizeContext.Provider value={size}>
        <Shown alert={alert} />
      </TextSizeContext.Provider>,
    )
    return within(container)
  }

  it.each(['standard', 'large'] as const)(
    'in the %s text size tells a correction and a cancellation',
    (size) => {
      const updated = card(UPDATE, size)
      expect(updated.getByText('更正 · 重要')).toBeVisible()
      expect(updated.getByText(/代替 11 月 23 日发的那条/)).toBeVisible()
      const cancelled = card(CANCELLED, size)
      expect(cancelled.getByText('已取消')).toBeVisible()
      expect(cancelled.getByText(`取消原因：${REASON}`)).toBeVisible()
      const plain = card(anAlert(), size)
      expect(plain.getByText('重要 · 正在发生')).toBeVisible()
      expect(plain.queryByText(/代替|原因/)).toBeNull()
    },
  )

  it('shows what an older release has kept, which says nothing of versions', () => {
    const { status: _, version: __, cancelReason: ___, ...kept } = anAlert()
    expect(card(kept as PublishedAlert).getByText('有人冒充民警打电话')).toBeVisible()
  })
})

describe('an alert with pictures', () => {
  const fileId = `cloud://env.bucket/pictures/qinghe/${'a'.repeat(64)}.jpg`
  const url = 'https://files/1.jpg'
  const WITH_PICTURE = anAlert({ pictures: [{ fileId, description: '假警官证' }] })

  async function openWith(alert: PublishedAlert, pictures?: () => unknown) {
    const answers = { getAlert: () => ({ ok: true, value: alert }) }
    startOver(pictures ? { ...answers, getAlertPictures: pictures } : answers)
    openedWith({ id: alert.id })
    render(<AlertPage />)
    await act(async () => undefined)
  }

  it('asks once for all of them, and names each by what is on it', async () => {
    await openWith(WITH_PICTURE, () => ({ ok: true, value: [{ fileId, url }] }))
    expect(screen.getByAltText('假警官证')).toHaveAttribute('src', url)
    expect(screen.getByRole('button', { name: '放大看：假警官证' })).toBeVisible()
    expect(sentTo('getAlertPictures')).toMatchObject([{ payload: { alertId: WITH_PICTURE.id } }])
  })

  it('keeps no address on the device', async () => {
    await openWith(WITH_PICTURE, () => ({ ok: true, value: [{ fileId, url }] }))
    expect(storedOnDevice()).not.toContain(url)
  })

  it.each([
    ['without a network', undefined],
    ['where they are gone', () => ({ ok: true, value: [] })],
  ])('says what is on them %s', async (_, answer) => {
    await openWith(WITH_PICTURE, answer)
    expect(screen.queryByRole('img', { name: '假警官证' })).toBeNull()
    expect(screen.getByText('图上是：假警官证')).toBeVisible()
  })

  it('reads aloud what is on them, after what to do', () => {
    expect(alertSpeech(WITH_PICTURE).slice(-2)).toEqual(['打 96110', '图上是：假警官证'])
  })

  it('asks nothing where there are none', async () => {
    await openWith(anAlert())
    expect(sentTo('getAlertPictures')).toEqual([])
  })
})
