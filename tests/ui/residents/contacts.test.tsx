import { act, render, screen } from '@testing-library/react'
import { NO_CONTACT } from '@/domain/units/unit'
import { ContactCards } from '@/features/contacts/components/contact-cards'
import { sent, startOver } from '../console/taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../console/taro-api'))

const COUNTY = { unitName: '青禾县', contact: { ...NO_CONTACT, dutyTitle: '县联络员', phone: '96110' } }
const TOWN = { unitName: '柳湾镇', contact: { ...NO_CONTACT, dutyTitle: '值班员', scope: '会销讲座' } }

describe('ContactCards', () => {
  it('shows whom to turn to, nearest first, with a button only where there is a number', async () => {
    startOver({ getContacts: () => ({ ok: true, value: [TOWN, COUNTY] }) })
    render(<ContactCards />)
    await screen.findByText('青禾县 · 县联络员')
    const names = screen.getAllByText(/·/)
    expect(names.map(({ textContent }) => textContent)).toEqual(['柳湾镇 · 值班员', '青禾县 · 县联络员'])
    expect(screen.getByText('找这里：会销讲座')).toBeInTheDocument()
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['打 96110'])
  })

  it('shows nothing where no unit has a card, or none could be asked', async () => {
    startOver({})
    const { container } = render(<ContactCards />)
    await act(async () => undefined)
    expect(sent).toHaveLength(1)
    expect(container).toBeEmptyDOMElement()
  })
})
