const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

type KeyPress = { readonly key: string; readonly currentTarget: unknown; preventDefault(): void }

/** On the web the arrow keys go round the tabs or radios of a group and choose; a phone has no such keys. */
export function arrowKeyProps(role: 'tab' | 'radio') {
  if (process.env.TARO_ENV === 'weapp') return {}
  const onKeyDown = (event: KeyPress) => {
    const step = STEPS[event.key]
    if (!step || !(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    const members = [...event.currentTarget.querySelectorAll<HTMLElement>(`[role="${role}"]`)]
    const at = members.findIndex((member) => member === document.activeElement)
    const next = members[(at + step + members.length) % members.length]
    next?.focus()
    next?.click()
  }
  return { onKeyDown }
}
