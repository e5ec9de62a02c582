import { SubPage } from '@/features/frame/components/sub-page'
import { FamilyNumbers } from '@/features/rescue/components/family-numbers'
import { familyWords } from '@/i18n/zh-CN/rescue'

export default function FamilyPage() {
  return (
    <SubPage title={familyWords.title}>
      <FamilyNumbers />
    </SubPage>
  )
}
