import { useEffect, useState } from 'react'

/** The words last selected in a field, with the mouse or with the keys; in WeChat always none. */
export function useSelectedText(): string {
  const [selected, setSelected] = useState('')
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const read = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return
      setSelected(target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0))
    }
    document.addEventListener('select', read)
    return () => document.removeEventListener('select', read)
  }, [])
  return selected
}
