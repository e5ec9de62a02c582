import type { Role } from '../../../src/domain/shared/roles'
import type { Audience } from '../../../src/domain/shared/taxonomy'

/** The passphrase of the demonstration officer's key; shown in the bar, because it protects nothing real. */
export const OFFICER_PASSPHRASE = '演示用的专员口令-2026'

type Persona = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly describe: string
  readonly unitId: string
  readonly audience: Audience
  /** A role on the unit and everything below it, and how colleagues call them. */
  readonly grant?: { readonly role: Role; readonly unitId: string; readonly calledAs: string }
}

export const PERSONAS: readonly Persona[] = [
  {
    id: 'elder',
    name: '柳湾村的长辈',
    role: '长辈',
    describe: '大字、少字，先听后看',
    unitId: 'liuwan',
    audience: 'elder',
  },
  {
    id: 'student',
    name: '八年级的学生',
    role: '学生',
    describe: '答题、签承诺',
    unitId: 'class-8-3',
    audience: 'student',
  },
  {
    id: 'parent',
    name: '八年级的家长',
    role: '家长',
    describe: '看学校收费预警',
    unitId: 'class-8-3',
    audience: 'parent',
  },
  {
    id: 'citizen',
    name: '南渠社区的居民',
    role: '群众',
    describe: '学识骗、举报',
    unitId: 'nanqu',
    audience: 'citizen',
  },
  {
    id: 'teacher',
    name: '八年级 3 班的班主任',
    role: '组织者',
    describe: '开班会、看班里参与',
    unitId: 'class-8-3',
    audience: 'citizen',
    grant: { role: 'organiser', unitId: 'class-8-3', calledAs: '方老师' },
  },
  {
    id: 'organiser',
    name: '县里的组织者',
    role: '组织者',
    describe: '写预警、看参与',
    unitId: 'qinghe',
    audience: 'citizen',
    grant: { role: 'organiser', unitId: 'qinghe', calledAs: '周干事' },
  },
  {
    id: 'village-organiser',
    name: '柳湾村的联络员',
    role: '组织者',
    describe: '看上门名单，去说一声',
    unitId: 'liuwan',
    audience: 'citizen',
    grant: { role: 'organiser', unitId: 'liuwan', calledAs: '吴联络员' },
  },
  {
    id: 'granddaughter',
    name: '在县城的孙女',
    role: '家人',
    describe: '和长辈结对，帮着看预警',
    unitId: 'nanqu',
    audience: 'citizen',
  },
  {
    id: 'reviewer',
    name: '县里的审核员',
    role: '审核员',
    describe: '审别人写的预警',
    unitId: 'qinghe',
    audience: 'citizen',
    grant: { role: 'reviewer', unitId: 'qinghe', calledAs: '郑主任' },
  },
  {
    id: 'triage',
    name: '反诈中心的线索专员',
    role: '线索专员',
    describe: `看线索，口令 ${OFFICER_PASSPHRASE}`,
    unitId: 'anti-fraud-centre',
    audience: 'citizen',
    grant: { role: 'triage', unitId: 'anti-fraud-centre', calledAs: '钱专员' },
  },
  {
    id: 'admin',
    name: '县里的管理员',
    role: '管理员',
    describe: '看各单位',
    unitId: 'qinghe',
    audience: 'citizen',
    grant: { role: 'admin', unitId: 'qinghe', calledAs: '孙主任' },
  },
]

/** What the simulated WeChat signs the persona in as. */
export const openIdOf = (personaId: string): string => `demo-${personaId}`
