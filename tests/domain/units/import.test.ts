import fc from 'fast-check'
import { parseCsv } from '@/domain/units/csv'
import { planImport, readImport, type ImportMistakeCode } from '@/domain/units/import'
import { IMPORT_MAX_ROWS } from '@/domain/units/import-row'
import type { NamedUnit } from '@/domain/units/tree'
import type { UnitKind } from '@/domain/shared/unit-kind'

const aUnit = (id: string, name: string, kind: UnitKind, parentId: string | null): NamedUnit => ({
  ...{ id, name, kind, parentId },
  campaignId: 'winter',
  isArchived: id === 'closed',
})

const UNITS = [
  aUnit('county', '青禾县', 'county', null),
  aUnit('east', '东镇', 'town', 'county'),
  aUnit('west', '西镇', 'town', 'county'),
  aUnit('east-school', '中心小学', 'school', 'east'),
  aUnit('west-school', '中心小学', 'school', 'west'),
  aUnit('closed', '停用镇', 'town', 'county'),
]

function planOf(...lines: string[]) {
  const { rows, mistakes } = readImport(lines.join('\n'))
  const plan = planImport(rows, 'county', UNITS)
  return { ...plan, mistakes: [...mistakes, ...plan.mistakes] }
}

describe('parseCsv', () => {
  const aCell = fc.string({ unit: fc.constantFrom('a', '村', ',', '"', '\n', '\r\n', ' ') })
  const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`

  it('reads back what was written, whatever stands in the cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(aCell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (table, end) => {
          const text = table.map((cells) => cells.map(quoted).join(',') + end).join('')
          const { records, fault } = parseCsv(text)
          expect(fault).toBeNull()
          expect(records.map(({ cells }) => cells)).toEqual(table)
        },
      ),
    )
  })

  it('ends with any text, and never with more cells than there are commas and lines', () => {
    fc.assert(
      fc.property(aCell, (text) => {
        const { records } = parseCsv(text)
        const most = text.split(/[,\n\r]/).length
        expect(records.flatMap(({ cells }) => cells).length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it.each([
    ['a quote inside a cell', 'a\nb"c,d', 2],
    ['words behind a closing quote', '"a"b', 1],
    ['a quote that is never closed', 'a\nb\n"c\nd', 3],
  ])('points at %s', (_, text, line) => expect(parseCsv(text).fault).toEqual({ line }))

  it('takes off the mark that Excel writes, leaves out empty lines, and counts lines inside quotes', () => {
    const { records } = parseCsv('\uFEFF名称\n\n"两\n行",x\n尾')
    expect(records).toEqual([
      { line: 1, cells: ['名称'] },
      { line: 3, cells: ['两\n行', 'x'] },
      { line: 5, cells: ['尾'] },
    ])
  })
})

describe('planImport', () => {
  it('puts parents before children, whatever their order in the file', () => {
    const plan = planOf('名称,类别,上级', '一班,班级,南镇小学', '南镇小学,学校,南镇', '南镇,镇,')
    expect(plan.mistakes).toEqual([])
    expect(plan.planned.map(({ name, parent }) => [name, parent])).toEqual([
      ['南镇', { unitId: 'county' }],
      ['南镇小学', { line: 4 }],
      ['一班', { line: 3 }],
    ])
  })

  it('takes two units of one name apart by what stands above them', () => {
    const plan = planOf('一班,班级,东镇/中心小学')
    expect(plan.planned.map(({ parent }) => parent)).toEqual([{ unitId: 'east-school' }])
  })

  it('reads the contact columns', () => {
    const plan = planOf('南镇,镇,,综治中心值班员,0000-5550100,一楼信箱,a@b.example,各类线索')
    expect(plan.planned[0]?.contact).toEqual({
      dutyTitle: '综治中心值班员',
      phone: '0000-5550100',
      mailbox: '一楼信箱',
      email: 'a@b.example',
      scope: '各类线索',
    })
  })

  it.each<[ImportMistakeCode, string, readonly string[], number, string | null]>([
    ['missing', 'no name', [',镇,'], 1, 'name'],
    ['tooShort', 'a name of one letter', ['南,镇,'], 1, 'name'],
    ['tooLong', 'a long name', [`${'南'.repeat(21)},镇,`], 1, 'name'],
    ['unfit', 'a stroke in a name', ['南/北镇,镇,'], 1, 'name'],
    ['missing', 'no kind', ['南镇,,'], 1, 'kind'],
    ['unknownKind', 'a kind that is none', ['南镇,乡镇,'], 1, 'kind'],
    ['misplaced', 'a class in a town', ['一班,班级,东镇'], 1, 'kind'],
    ['missingParent', 'a parent that is nowhere', ['南村,村,南镇'], 1, 'parent'],
    ['ambiguousParent', 'a parent of a name that two have', ['一班,班级,中心小学'], 1, 'parent'],
    ['archivedParent', 'a parent that is archived', ['南村,村,停用镇'], 1, 'parent'],
    ['duplicate', 'the same unit twice', ['南镇,镇,', '南镇,镇,'], 2, 'name'],
    ['cycle', 'two below each other', ['甲局,部门,乙局', '乙局,部门,甲局'], 1, 'parent'],
    ['unfit', 'an address without a place', ['南镇,镇,,,,,nobody,'], 1, 'email'],
    ['unfit', 'a number with words', ['南镇,镇,,,打我,,,'], 1, 'phone'],
    ['tooManyCells', 'a cell too many', ['南镇,镇,,,,,,,多'], 1, null],
    ['brokenQuotes', 'a quote that is never closed', ['"南镇,镇,'], 1, null],
  ])('points at %s: %s', (code, _, lines, line, column) => {
    const { mistakes, planned } = planOf(...lines)
    expect(mistakes).toContainEqual({ code, line, column })
    if (code !== 'tooManyCells') expect(planned).toEqual([])
  })

  it('refuses more lines than one import takes', () => {
    const lines = Array.from({ length: IMPORT_MAX_ROWS + 1 }, (_, at) => `第${at}镇,镇,`)
    expect(readImport(lines.join('\n')).mistakes).toEqual([
      { line: IMPORT_MAX_ROWS + 1, column: null, code: 'tooManyRows' },
    ])
  })

  it('plans nothing for what stands there already, and hangs the rest below it', () => {
    const plan = planOf('东镇,镇,', '中心小学,学校,东镇', '一班,班级,东镇/中心小学')
    expect(plan.mistakes).toEqual([])
    expect(plan.present).toEqual([1, 2])
    expect(plan.planned.map(({ name, parent }) => [name, parent])).toEqual([
      ['一班', { unitId: 'east-school' }],
    ])
  })

  it('plans nothing a second time, for any file that fits', () => {
    const aFile = fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(aFile, (numbers) => {
        const lines = numbers.map((n) => (n % 3 === 0 ? `第${n}镇,镇,` : `第${n}村,村,东镇`))
        const first = planOf(...lines)
        expect(first.mistakes).toEqual([])
        const idOf = (line: number) => `line-${line}`
        const made = first.planned.map(({ line, name, kind, parent }) =>
          aUnit(idOf(line), name, kind, 'unitId' in parent ? parent.unitId : idOf(parent.line)),
        )
        const { rows } = readImport(lines.join('\n'))
        const second = planImport(rows, 'county', [...UNITS, ...made])
        expect(second).toEqual({ planned: [], present: rows.map(({ line }) => line), mistakes: [] })
      }),
    )
  })
})
