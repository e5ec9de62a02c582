import { readStored, removeStored, writeStored } from '@/platform/storage'

/** How a relative is called and reached; it stays on this phone. */
export type KeptRelative = { readonly name: string; readonly phone: string }

const STORED_AS = 'relatives'

type Kept = Readonly<Record<string, KeptRelative>>

const readAll = (): Kept => readStored<Kept>(STORED_AS) ?? {}

export const readKept = (relativeId: string): KeptRelative | undefined => readAll()[relativeId]

export function keepRelative(relativeId: string, kept: KeptRelative): void {
  writeStored(STORED_AS, { ...readAll(), [relativeId]: kept })
}

/** Of pairs that have ended nothing stays here either. */
export function forgetOthers(relativeIds: readonly string[]): void {
  const kept = Object.entries(readAll()).filter(([id]) => relativeIds.includes(id))
  if (kept.length > 0) writeStored(STORED_AS, Object.fromEntries(kept))
  else removeStored(STORED_AS)
}
