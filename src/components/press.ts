type PressRole = 'button' | 'link' | 'checkbox' | 'radio' | 'tab'

type Press = {
  readonly onPress: () => void
  readonly role?: PressRole
  readonly isDisabled?: boolean | undefined
}

type KeyPress = { readonly key: string; preventDefault(): void }

/** What makes a View answer to a finger, the keyboard and a screen reader; goes with the class `pressable`. */
export function pressProps({ onPress, role = 'button', isDisabled = false }: Press) {
  const props = {
    'aria-role': role,
    ...(isDisabled ? { 'aria-disabled': 'true' } : { onClick: () => onPress() }),
    hoverClass: isDisabled ? 'none' : 'is-pressed',
  }
  if (process.env.TARO_ENV === 'weapp') return props
  const onKeyDown = (event: KeyPress) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!isDisabled) onPress()
  }
  return { ...props, tabIndex: 0, onKeyDown }
}
