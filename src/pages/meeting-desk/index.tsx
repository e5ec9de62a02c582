import { MeetingDesk } from '@/features/meeting-desk/components/meeting-desk'

/** A meeting on a projector, or in the hand of whoever leads it. */
export default function MeetingDeskPage() {
  return <MeetingDesk />
}
