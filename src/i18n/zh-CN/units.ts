import type { ImportMistakeCode } from '@/domain/units/import'
import type { ImportColumn } from '@/domain/units/import-row'
import type { UnitContact } from '@/domain/units/unit'

/** The tree of units in the console. */
export const unitWords = {
  title: '单位',
  lead: '县、镇、村、学校和班级，一级一级往下看。',
  tree: '单位，一级一级',
  open: (name: string) => `展开${name}`,
  close: (name: string) => `收起${name}`,
  archived: '已停用',
  closedAbove: '上级停用了',
  nothingChosen: '选一个单位，看它的情况、改名字、写联系卡。',
  backToList: '回到单位列表',
  noneBelow: '下面还没有单位。',
  importDoor: '从表格导入',
  importElsewhere: '从 Excel 表导入单位，请用电脑打开工作台。',
  below: (units: number) => (units > 0 ? `下面一共 ${units} 个单位` : '下面没有单位'),
  joined: (people: number | null) =>
    people === null ? '近一年加入的人太少，不显示' : `近一年加入 ${people} 人`,
  onlyAdmin: '新增、移动和停用要由管理员来做。',
  cancel: '先不',
  name: '名称',
  nameHint: '2 到 20 个字，同一个上级下面不能重名。',
  nameUnfit: '名称要 2 到 20 个字，不能有斜线。',
  nameTaken: '同一个上级下面已经有这个名字了。',
  rename: '改名',
  renameTitle: (name: string) => `给“${name}”改名`,
  renameNote: '证书上的旧名字不变，那是签的时候的名字。别处都会跟着改。',
  renamed: (name: string) => `改好了，现在叫“${name}”。`,
  add: '在下面新增',
  addTitle: (name: string) => `在“${name}”下面新增`,
  kind: '哪一类',
  kindMissing: '选一类。',
  added: (name: string) => `新增好了：${name}。`,
  move: '移到别处',
  moveTitle: (name: string) => `把“${name}”移到哪个单位下面`,
  moveHint: '灰色的放不下：类别不合适，或者就在它自己下面。',
  moveNowhere: '没有别的单位可以放它，留在原处就好。',
  moveWhat: (name: string, units: number, parent: string) =>
    units > 1
      ? `“${name}”连同下面共 ${units} 个单位，移到“${parent}”下面。`
      : `“${name}”移到“${parent}”下面。`,
  moveFollows: '成员、权限、线索和预警都跟着走；参与情况从新的上级那里算，几分钟里就对上。',
  moveYes: '移过去',
  moved: (parent: string) => `移好了，现在在“${parent}”下面。`,
  archive: '停用',
  archiveTitle: (name: string) => `停用“${name}”`,
  archiveConsequences: (units: number) => [
    units > 1 ? `它和下面共 ${units} 个单位不再接收新成员。` : '它不再接收新成员。',
    '已经加入的人不受影响，预警照样收得到。',
    '参与情况照样算在合计里，什么都不删除。',
    '以后随时可以恢复。',
  ],
  archiveYes: '停用',
  archivedDone: '停用了。以后可以在这里恢复。',
  restore: '恢复使用',
  restoreTitle: (name: string) => `恢复“${name}”`,
  restoreText: '恢复以后，它又能接收新成员。下面单独停用的单位仍然停用。',
  restored: '恢复好了。',
  children: '下一级的顺序',
  childrenNote: '居民和总览都按这个顺序看，不按数字排名。',
  up: (name: string) => `${name}往上移`,
  down: (name: string) => `${name}往下移`,
  upShort: '上移',
  downShort: '下移',
  saveOrder: '保存顺序',
  arranged: '顺序存好了。',
} as const

export const contactWords = {
  title: '联系卡',
  note: '这个单位和下面的居民都看得到。写职务，不写人名；写公布过的电话。',
  save: '保存联系卡',
  saved: '联系卡存好了。',
  kept: '还没保存，先存在这台设备上。',
} as const

export const contactFieldWords: Readonly<
  Record<keyof UnitContact, { readonly label: string; readonly hint: string; readonly mistake: string }>
> = {
  dutyTitle: { label: '联络员职务', hint: '如“综治中心值班员”，不写人名。', mistake: '最多 20 个字。' },
  phone: {
    label: '公布的电话',
    hint: '只写号码，可以带区号和横线。',
    mistake: '只能写数字、空格和横线，最多 20 位。',
  },
  mailbox: { label: '信箱在哪里', hint: '如“村委会门口”。', mistake: '最多 60 个字。' },
  email: { label: '电子邮箱', hint: '没有就空着。', mistake: '邮箱写得不完整，像 name@example.com 这样。' },
  scope: { label: '受理什么', hint: '一句话说清什么事找这里。', mistake: '最多 100 个字。' },
}

/** Units from a file: paste, look, import. */
export const importWords = {
  title: '从表格导入',
  lead: (unit: string) => `导入到“${unit}”下面。先看一遍，点了“导入”才会写进去。`,
  columns: '八列，依次是：名称、类别、上级、联络员职务、电话、信箱、邮箱、受理什么。后五列可以空着。',
  parents: '上级空着，就放在这个单位下面。上级重名时写成“石桥镇/中心小学”。',
  excel: '可以选 Excel 文件（.xlsx）或 CSV 文件，也可以把逗号分隔的文字贴进来。',
  text: '表格内容',
  textHint: '一行一个单位，逗号分隔，最多 2000 行。',
  example: '石桥镇,镇,',
  choose: '选 Excel 或 CSV 文件',
  template: '下载样表（里面四行是例子，填的时候删掉）',
  templateName: '单位导入表.csv',
  templateRows: [
    ['石桥镇', '镇', '', '镇反诈联络员', '0570-0000001', '', '', '各类诈骗线索'],
    ['东坡村', '村', '石桥镇', '', '', '', '', ''],
    ['中心小学', '学校', '石桥镇', '', '', '', '', ''],
    ['三年级 1 班', '班级', '石桥镇/中心小学', '', '', '', '', ''],
  ],
  sheet: (name: string) => `文件里有几张表，读的是“${name}”。要读别的，请把它移到最前面再选。`,
  problems: {
    'too large': '这个文件超过 5 MB。只留下要导入的那张表，另存以后再选。',
    'old or locked': '这是旧版的 .xls，或者加了密码。请在 Excel 里去掉密码，另存为 .xlsx 再选。',
    unreadable: '这个文件读不出来。请在 Excel 里另存为 .xlsx 或 CSV 再选。',
  },
  preview: '看一遍',
  empty: '先贴上内容，或选一个文件。',
  nothingToDo: (present: number) => `这 ${present} 个单位都已经有了，不用再导入。`,
  fits: (created: number, present: number) =>
    present > 0 ? `会新建 ${created} 个单位；已有的 ${present} 个不动。` : `会新建 ${created} 个单位。`,
  mistakes: (count: number) => `有 ${count} 处要改，改好再看一遍。现在什么都没有写进去。`,
  more: (count: number) => `还有 ${count} 处，先改上面的。`,
  moreRows: (count: number) => `还有 ${count} 个，就不一一列出了。`,
  /** As the table programme names the cell: 第 7 行 · B7 类别 */
  place: (line: number, column: { readonly letter: string; readonly name: string } | undefined) =>
    column === undefined ? `第 ${line} 行` : `第 ${line} 行 · ${column.letter}${line} ${column.name}`,
  cell: (text: string) => (text === '' ? '（空着）' : `“${text}”`),
  plannedUnder: (kind: string, parent: string) => `${kind} · 在${parent}下面`,
  import: (count: number) => `导入这 ${count} 个单位`,
  done: (created: number) => `导入好了，新建了 ${created} 个单位。`,
} as const

export const importColumnNames: Readonly<Record<ImportColumn, string>> = {
  name: '名称',
  kind: '类别',
  parent: '上级',
  dutyTitle: '联络员职务',
  phone: '电话',
  mailbox: '信箱',
  email: '邮箱',
  scope: '受理什么',
}

export const importMistakeWords: Readonly<Record<ImportMistakeCode, string>> = {
  brokenQuotes: '引号没有配成对，从这里起读不下去。',
  tooManyRows: '一次最多 2000 行，请分成几份。',
  tooManyCells: '这一行多出了几格，看看是不是多了逗号。',
  missing: '这一格要填。',
  tooShort: '至少 2 个字。',
  tooLong: '太长了，请写短一点。',
  unfit: '这一格的写法不合适。',
  unknownKind: '没有这一类。可以写：镇、村、社区、学校、年级、班级、部门。',
  missingParent: '没找到这个上级。请核对名称，或先写上级那一行。',
  ambiguousParent: '不止一个单位叫这个名字。请写成“镇/学校”这样。',
  misplaced: '这一类单位不能放在这个上级下面。',
  archivedParent: '这个上级已经停用。',
  duplicate: '和前面一行重复了。',
  cycle: '几行互相做了上级，绕成了一圈。',
}
