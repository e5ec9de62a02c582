import { sendOnce } from '@/platform/outbox'
import { readStored, writeStored } from '@/platform/storage'

const STORED_AS = 'invitation'

/** The invitation that this phone was opened by first; it decides how deep one’s own stands. */
export const readInvitation = (): string | null => readStored<string>(STORED_AS) ?? null

export function keepInvitation(token: string): void {
  if (readInvitation() === null) writeStored(STORED_AS, token)
}

/** After joining; without a network it is told later, and counts once. */
export function tellInvited(): void {
  const token = readInvitation()
  if (token !== null) void sendOnce('invitations', 'tellInvited', { token })
}
