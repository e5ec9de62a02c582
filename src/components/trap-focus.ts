const FOCUSABLE = '[tabindex="0"], input, textarea, select, button, a[href]'

/**
 * On the web: moves the focus into the panel, keeps it there, and lets Escape close it.
 *
 * @returns gives the focus back to where it was
 */
export function trapFocus(panel: HTMLElement, onEscape: () => void): () => void {
  const before = document.activeElement
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape()
    if (event.key === 'Tab') keepInside(panel, event)
  }
  // Taro moves the panel once its own elements are ready, and what is moved loses the focus to nobody.
  const onFocusOut = () => {
    setTimeout(() => {
      if (panel.isConnected && !panel.contains(document.activeElement)) panel.focus()
    })
  }
  panel.setAttribute('tabindex', '-1')
  panel.focus()
  panel.addEventListener('focusout', onFocusOut)
  document.addEventListener('keydown', onKeyDown)
  return () => {
    panel.removeEventListener('focusout', onFocusOut)
    document.removeEventListener('keydown', onKeyDown)
    if (before instanceof HTMLElement) before.focus()
  }
}

function keepInside(panel: HTMLElement, event: KeyboardEvent): void {
  const members = panel.querySelectorAll<HTMLElement>(FOCUSABLE)
  const first = members[0]
  const last = members[members.length - 1]
  const active = document.activeElement
  const isInside = panel.contains(active)
  const leavesBack = event.shiftKey && (active === first || active === panel || !isInside)
  const leavesOn = !event.shiftKey && (active === last || !isInside)
  if (!leavesBack && !leavesOn) return
  event.preventDefault()
  const next = leavesBack ? last : first
  next?.focus()
}
