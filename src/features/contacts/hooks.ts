import type { ContactCard } from '@/domain/units/contract'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

/** Whom to turn to in the member's own unit and above it, nearest first; kept for when there is no network. */
export function useContacts(): CloudQuery<readonly ContactCard[]> {
  return useCloudQuery('units', 'getContacts', {}, 'kept:contacts')
}
