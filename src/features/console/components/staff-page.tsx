import type { ReactNode } from 'react'
import type { Me } from '@/domain/members/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { consoleWords } from '@/i18n/zh-CN/console'
import type { CloudQuery } from '@/platform/cloud-query'
import {
  sectionsOn,
  useUnitTree,
  useWorkplace,
  type ConsolePage,
  type Grants,
  type Workplace,
} from '../hooks'
import { ConsoleFrame } from './console-frame'
import { NoAccess } from './no-access'

type UnitTree = ReturnType<typeof useUnitTree>

type Props = {
  readonly page: ConsolePage
  readonly staff: CloudQuery<Me>
  /** Whether a guest is on the way to the door. */
  readonly isLed: boolean
  /** For whoever came in by a session. */
  readonly account: ReactNode
  /** What the section shows. */
  readonly children: (workplace: Workplace, tree: UnitTree) => ReactNode
}

/** A page of the console: its section in the frame, or a word to whoever does not work here. */
export function StaffPage({ page, staff, isLed, account, children }: Props) {
  const grants = staff.value?.grants ?? []
  if (sectionsOn(page, grants).length > 0) {
    return (
      <Framed page={page} grants={grants} account={account}>
        {children}
      </Framed>
    )
  }
  return (
    <SubPage title={consoleWords.title}>
      <CloudAnswer query={staff}>
        {({ isMember }) => (isLed ? null : <NoAccess isMember={isMember} />)}
      </CloudAnswer>
      {account}
    </SubPage>
  )
}

type FramedProps = Pick<Props, 'page' | 'account' | 'children'> & { readonly grants: Grants }

function Framed({ page, grants, account, children }: FramedProps) {
  const workplace = useWorkplace(grants, page)
  const tree = useUnitTree(workplace.unitId)
  return (
    <ConsoleFrame workplace={workplace} unitName={tree.value?.[0]?.name ?? ''} account={account}>
      {children(workplace, tree)}
    </ConsoleFrame>
  )
}
