import fc from 'fast-check'
import { csvLine, parseCsv } from '../../../src/domain/units/csv'
import { csvOf, firstFilled } from '../../../src/domain/units/sheet'

const CELL = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 12 }))

describe('a sheet as comma-separated values', () => {
  it('is read back as it was, and every row keeps its line', () => {
    const rows = fc.array(fc.array(CELL, { maxLength: 9 }), { maxLength: 20 })
    fc.assert(
      fc.property(rows, (cells) => {
        const meant = cells.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
        const { records, fault } = parseCsv(csvOf({ name: '', rows: cells }))
        expect(fault).toBeNull()
        for (const { line, cells: read } of records) {
          const row = meant[line - 1] ?? []
          const last = row.reduce((found, cell, at) => (cell === '' ? found : at), -1)
          expect(read).toEqual(row.slice(0, last + 1))
        }
        const filled = meant.filter((row) => row.some((cell) => cell !== ''))
        expect(records).toHaveLength(filled.length)
      }),
    )
  })

  it('keeps numbers, days and yes as they are read', () => {
    const rows = [[8_000_001, new Date('2026-11-26T00:00:00Z'), true, null, '两行\n的字', null]]
    expect(csvOf({ name: '', rows })).toBe('8000001,2026-11-26,true,,两行 的字')
  })

  it('is the first one with anything in it', () => {
    const empty = { name: '一', rows: [[null, '  ']] }
    const filled = { name: '二', rows: [['石桥镇']] }
    expect(firstFilled([empty, filled])).toBe(filled)
    expect(firstFilled([empty])).toBeUndefined()
  })

  it('quotes what would end a cell', () => {
    expect(csvLine(['a,b', 'c"d', 'e'])).toBe('"a,b","c""d",e')
  })
})
