import { ListRow } from '@/components/list-row'
import { useElderView } from '@/features/frame/hooks'
import { familyWords } from '@/i18n/zh-CN/rescue'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { useFamily } from '../hooks'

const openFamily = () => openPage('family')

/** A row for each of the family that dials, and one to save or change their numbers. */
export function FamilyCalls({ onEdit = openFamily }: { readonly onEdit?: () => void }) {
  const isElder = useElderView()
  const { family } = useFamily()
  const isEmpty = family.length === 0
  return (
    <>
      {family.map(({ name, phone }) => (
        <ListRow key={phone} icon="phone" title={familyWords.call(name)} onPress={() => dial(phone)} />
      ))}
      <ListRow
        icon="family"
        title={isEmpty ? familyWords.row : familyWords.edit}
        second={isEmpty && !isElder ? familyWords.rowSecond : undefined}
        onPress={onEdit}
      />
    </>
  )
}
