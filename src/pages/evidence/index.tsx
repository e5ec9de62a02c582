import { EvidencePage } from '@/features/rescue/components/evidence-page'

export default function Evidence() {
  return <EvidencePage />
}
