import { startCloud } from '@/platform/cloud'
import { startOutbox } from '@/platform/outbox'

/** Once, before the first page: opens the way to the cloud and sends what waited for the network. */
export function startApp(): void {
  startCloud()
  startOutbox()
}
