import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { Field } from '@/components/field'

const UNIT_CODE_LENGTH = 6

function UnitCode({ kind = 'text' }: { readonly kind?: 'text' | 'long' }) {
  const [code, setCode] = useState('')
  const missing = UNIT_CODE_LENGTH - code.length
  const mistake = code && missing > 0 ? `单位码是 6 位，现在少 ${missing} 位。` : undefined
  return <Field label="单位码" hint="问老师要" kind={kind} value={code} mistake={mistake} onInput={setCode} />
}

const type = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '单位码' }), { target: { value: text } })

describe('components: Field', () => {
  it.each(['text', 'long'] as const)('a %s field is found by its label and described by its hint', (kind) => {
    render(<UnitCode kind={kind} />)
    expect(screen.getByText('单位码')).toBeVisible()
    expect(screen.getByRole('textbox', { name: '单位码' })).toHaveAccessibleDescription('问老师要')
  })

  it('a mistake is announced, and what was typed stays', () => {
    render(<UnitCode />)
    expect(screen.queryByRole('alert')).toBeNull()
    type('12345')
    expect(screen.getByRole('alert')).toHaveTextContent('单位码是 6 位，现在少 1 位。')
    expect(screen.getByRole('textbox')).toHaveValue('12345')
    expect(screen.getByRole('textbox')).toBeInvalid()
  })

  it('a mistake that is put right is gone', () => {
    render(<UnitCode />)
    type('12345')
    type('123456')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('textbox')).toBeValid()
  })

  it('takes any length unless it is given one', () => {
    const { rerender } = render(<Field label="经过" value="" onInput={() => undefined} />)
    expect(screen.getByRole('textbox')).not.toHaveAttribute('maxlength')
    rerender(<Field label="经过" value="" maxLength={20} onInput={() => undefined} />)
    expect(screen.getByRole('textbox')).toHaveAttribute('maxlength', '20')
  })
})
