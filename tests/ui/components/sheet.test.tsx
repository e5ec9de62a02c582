import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'

function Page() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>选类型</Button>
      {isOpen && (
        <Sheet title="选骗术类型" closeLabel="关闭" onClose={() => setOpen(false)}>
          <Button onPress={() => undefined}>刷单返利</Button>
        </Sheet>
      )}
    </>
  )
}

const opener = () => screen.getByRole('button', { name: '选类型' })
const closeButton = () => screen.getByRole('button', { name: '关闭' })
const lastButton = () => screen.getByRole('button', { name: '刷单返利' })
const sheet = () => screen.queryByRole('dialog', { name: '选骗术类型' })

function openSheet(): void {
  render(<Page />)
  opener().focus()
  fireEvent.keyDown(opener(), { key: 'Enter' })
}

describe('components: Sheet', () => {
  it('takes the focus when it opens', () => {
    openSheet()
    expect(sheet()).toHaveFocus()
    expect(sheet()).toHaveAttribute('aria-modal', 'true')
  })

  it.each([
    ['its close button', () => fireEvent.click(closeButton())],
    ['Escape', () => fireEvent.keyDown(document, { key: 'Escape' })],
  ])('closes by %s and gives the focus back', (_, close) => {
    openSheet()
    close()
    expect(sheet()).toBeNull()
    expect(opener()).toHaveFocus()
  })

  it('keeps the tab key inside, both ways round', () => {
    openSheet()
    lastButton().focus()
    fireEvent.keyDown(lastButton(), { key: 'Tab' })
    expect(closeButton()).toHaveFocus()
    fireEvent.keyDown(closeButton(), { key: 'Tab', shiftKey: true })
    expect(lastButton()).toHaveFocus()
  })
})
