import type { UnitKind } from '../../../src/domain/shared/unit-kind'
import { NO_CONTACT, type UnitContact } from '../../../src/domain/units/unit'
import type { JoinCode } from '../../_platform/join-codes'
import type { Unit } from '../../_platform/unit-tree'

const DEMO_CAMPAIGN = 'qinghe-2026-winter'

const FOUNDED_AT = new Date('2026-11-01T00:00:00Z')

type Branch = {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly code: string
  readonly contact?: UnitContact
  readonly children?: readonly Branch[]
}

/** An invented county: no place of this name and shape exists. */
const COUNTY: Branch = {
  id: 'qinghe',
  name: '青禾县',
  kind: 'county',
  code: 'QH0001',
  contact: {
    dutyTitle: '县反诈联络员',
    phone: '96110',
    mailbox: '青禾县政务大厅一楼 3 号信箱',
    email: 'fanzha@qinghe.example',
    scope: '各类诈骗线索，周一到周五接听；紧急请先打 110',
  },
  children: [
    {
      id: 'shiqiao',
      name: '石桥镇',
      kind: 'town',
      code: 'SQ0001',
      children: [
        { id: 'dongpo', name: '东坡村', kind: 'village', code: 'DP0001' },
        { id: 'shanghe', name: '上河村', kind: 'village', code: 'SH0001' },
      ],
    },
    {
      id: 'liuwan-town',
      name: '柳湾镇',
      kind: 'town',
      code: 'WT0001',
      contact: {
        dutyTitle: '镇综治中心值班员',
        phone: '0000-5550116',
        mailbox: '',
        email: '',
        scope: '上门推销、会销讲座、街头广告',
      },
      children: [
        { id: 'liuwan', name: '柳湾村', kind: 'village', code: 'WC0001' },
        { id: 'nanqu', name: '南渠社区', kind: 'village', code: 'NQ0001' },
      ],
    },
    {
      id: 'education',
      name: '县教育局',
      kind: 'bureau',
      code: 'JY0001',
      children: [
        {
          id: 'shiqiao-school',
          name: '石桥镇中学',
          kind: 'school',
          code: 'ZX0001',
          children: [
            { id: 'class-8-1', name: '八年级 1 班', kind: 'class', code: 'BJ8001' },
            { id: 'class-8-2', name: '八年级 2 班', kind: 'class', code: 'BJ8002' },
            { id: 'class-8-3', name: '八年级 3 班', kind: 'class', code: 'BJ8003' },
          ],
        },
      ],
    },
    { id: 'anti-fraud-centre', name: '县反诈中心', kind: 'bureau', code: 'FZ0001' },
    { id: 'market-supervision', name: '县市场监管局', kind: 'bureau', code: 'SJ0001' },
    { id: 'civil-affairs', name: '县民政局', kind: 'bureau', code: 'MZ0001' },
  ],
}

/** The tree as documents, parents before children. */
export function demoUnits(): Unit[] {
  return flatten(COUNTY, null, 0)
}

/** A code for every unit, as it stands on the posters: it works until somebody revokes it. */
export function demoCodes(madeAt: Date): JoinCode[] {
  return branchesOf(COUNTY).map(({ id: unitId, code }) => ({
    _id: code,
    unitId,
    note: '',
    cap: null,
    seats: [],
    expiresAt: null,
    revokedAt: null,
    madeAt,
    operationId: `demo-${code}`,
  }))
}

const branchesOf = (branch: Branch): Branch[] => [branch, ...(branch.children ?? []).flatMap(branchesOf)]

function flatten(branch: Branch, parent: Unit | null, order: number): Unit[] {
  const { id, name, kind, contact = NO_CONTACT, children = [] } = branch
  const unit: Unit = {
    _id: id,
    parentId: parent?._id ?? null,
    path: [...(parent?.path ?? []), id],
    campaignId: DEMO_CAMPAIGN,
    name,
    kind,
    order,
    contact,
    archivedAt: null,
    isClosed: false,
    changedAt: FOUNDED_AT,
  }
  return [unit, ...children.flatMap((child, index) => flatten(child, unit, index))]
}
