import { RescuePage } from '@/features/rescue/components/rescue-page'

export default function Rescue() {
  return <RescuePage />
}
