import { StaffPage } from '@/features/console/components/staff-page'
import { useStaff } from '@/features/console/hooks'
import { ContentSection } from '@/features/editorial/components/content-section'
import { SignOut } from '@/features/sessions/components/sign-out'
import { useDoor } from '@/features/sessions/hooks'

/** Where guides and questions are edited, printed and passed on. */
export default function ContentDeskPage() {
  const staff = useStaff()
  const isLed = useDoor(staff.value?.isMember === false)
  return (
    <StaffPage page="content-desk" staff={staff} isLed={isLed} account={<SignOut />}>
      {({ section, unitId, roles, isRoot }) =>
        section === 'content' && <ContentSection key={unitId} unitId={unitId} roles={roles} isRoot={isRoot} />
      }
    </StaffPage>
  )
}
