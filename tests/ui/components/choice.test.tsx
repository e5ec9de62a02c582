import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { Choice, ChoiceGroup } from '@/components/choice'
import { Tabs } from '@/components/tabs'

const CHANNELS = [
  { id: 'call', title: '打电话' },
  { id: 'sms', title: '发短信' },
  { id: 'visit', title: '当面' },
] as const
type Channel = (typeof CHANNELS)[number]['id']

function OneAnswer() {
  const [chosen, setChosen] = useState<Channel | null>(null)
  return <ChoiceGroup label="他怎么找到您的" choices={CHANNELS} chosen={chosen} onChoose={setChosen} />
}

describe('components: choices', () => {
  it('a checkbox says whether it is ticked', () => {
    const { rerender } = render(<Choice title="我读完了" isChosen={false} onPress={() => undefined} />)
    expect(screen.getByRole('checkbox', { name: '我读完了' })).not.toBeChecked()
    rerender(<Choice title="我读完了" isChosen onPress={() => undefined} />)
    expect(screen.getByRole('checkbox', { name: '我读完了' })).toBeChecked()
  })

  it('choosing one answer takes the other back', () => {
    render(<OneAnswer />)
    fireEvent.click(screen.getByRole('radio', { name: '打电话' }))
    fireEvent.click(screen.getByRole('radio', { name: '发短信' }))
    expect(screen.getByRole('radio', { name: '打电话' })).not.toBeChecked()
    expect(screen.getByRole('radio', { name: '发短信' })).toBeChecked()
  })

  it.each([
    ['ArrowDown', '当面'],
    ['ArrowUp', '打电话'],
  ])('%s goes on to the next answer and chooses it', (key, name) => {
    render(<OneAnswer />)
    screen.getByRole('radio', { name: '发短信' }).focus()
    fireEvent.keyDown(screen.getByRole('radiogroup', { name: '他怎么找到您的' }), { key })
    expect(screen.getByRole('radio', { name })).toHaveFocus()
    expect(screen.getByRole('radio', { name })).toBeChecked()
  })

  it('the arrows go round', () => {
    render(<OneAnswer />)
    screen.getByRole('radio', { name: '当面' }).focus()
    fireEvent.keyDown(screen.getByRole('radiogroup'), { key: 'ArrowDown' })
    expect(screen.getByRole('radio', { name: '打电话' })).toBeChecked()
  })

  it('many answers are checkboxes, each on its own', () => {
    render(
      <ChoiceGroup label="做了什么" choices={CHANNELS} chosen={['call', 'sms']} onChoose={() => undefined} />,
    )
    const ticked = screen.getAllByRole('checkbox', { checked: true }).map((box) => box.textContent)
    expect(ticked).toEqual(['打电话', '发短信'])
  })

  it('an answer that cannot be given is not taken', () => {
    const onPress = jest.fn()
    render(<Choice title="当面" isChosen={false} isDisabled onPress={onPress} />)
    fireEvent.click(screen.getByRole('checkbox', { name: '当面' }))
    expect(onPress).not.toHaveBeenCalled()
  })

  it('tabs say which view is open and hand on the one that is chosen', () => {
    const onChoose = jest.fn()
    const tabs = [
      { id: 'full', title: '全文' },
      { id: 'brief', title: '简版' },
    ] as const
    render(<Tabs label="怎么读" tabs={tabs} current="full" onChoose={onChoose} />)
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('全文')
    fireEvent.click(screen.getByRole('tab', { name: '简版' }))
    expect(onChoose).toHaveBeenCalledWith('brief')
  })
})
