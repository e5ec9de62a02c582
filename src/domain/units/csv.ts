/** The place in a file where its quotes stop making sense; lines count from 1. */
export type CsvFault = { readonly line: number }
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }
export type Csv = { readonly records: readonly CsvRecord[]; readonly fault: CsvFault | null }

/**
 * Reads comma-separated values as RFC 4180 has them, strictly: a quote inside an unquoted cell, or words
 * after a closing quote, are a fault and end the reading. Lines may end in LF, CR or both; a byte order
 * mark is taken off, and an empty line is no record.
 */
export function parseCsv(text: string): Csv {
  const records: CsvRecord[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const record = readRecord(text, at)
    if (record === undefined) return { records, fault: { line } }
    const isEmpty = record.cells.length === 1 && record.cells[0] === '' && !record.isQuoted
    if (!isEmpty) records.push({ line, cells: record.cells })
    line += countLines(text.slice(at, record.end))
    at = record.end
  }
  return { records, fault: null }
}

type ReadRecord = { readonly cells: readonly string[]; readonly end: number; readonly isQuoted: boolean }

function readRecord(text: string, start: number): ReadRecord | undefined {
  const cells: string[] = []
  let isQuoted = false
  for (let at = start; ; at++) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    if (cell === undefined) return undefined
    isQuoted ||= text[at] === '"'
    cells.push(cell.value)
    at = cell.end
    if (text[at] !== ',') return { cells, end: at + lineEnd(text, at), isQuoted }
  }
}

type ReadCell = { readonly value: string; readonly end: number }

function readPlain(text: string, start: number): ReadCell | undefined {
  let end = start
  while (end < text.length && !ENDS_A_CELL.test(text.charAt(end))) end++
  const value = text.slice(start, end)
  return value.includes('"') ? undefined : { value, end }
}

const ENDS_A_CELL = /[,\r\n]/

/** Two quotes stand for one. */
function readQuoted(text: string, start: number): ReadCell | undefined {
  let end = start + 1
  for (;;) {
    const quote = text.indexOf('"', end)
    if (quote < 0) return undefined
    end = quote + 1
    if (text[end] !== '"') break
    end++
  }
  if (end < text.length && !ENDS_A_CELL.test(text.charAt(end))) return undefined
  return { value: text.slice(start + 1, end - 1).replace(/""/g, '"'), end }
}

function lineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1
  return text[at] === '\n' ? 1 : 0
}

const countLines = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** One line of comma-separated values, which `parseCsv` reads back as it was. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',')
