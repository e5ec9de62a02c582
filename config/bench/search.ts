import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { releasedGuides } from '../../src/content/zh-CN/guides'
import { READINGS, SEARCH_INDEX } from '../../src/content/zh-CN/search-index'
import { Guide } from '../../src/domain/guides/guide'
import { openSearch } from '../../src/domain/guides/search'
import { readerOf } from '../../src/domain/guides/search-text'
import { atMost, type Report } from './report'

const INDEX = 'src/content/zh-CN/search-index.ts'
const OPENINGS = 11
const RUNS_A_QUERY = 3
const QUERY_BUDGET_MS = 10

/** How long the index takes to open, and a query to answer; how large the index is. */
export async function benchSearch(report: Report): Promise<void> {
  const index = readFileSync(INDEX)
  const times = queryTimes()
  const query = (figure: string, share: number) =>
    report(atMost({ bench: 'search', figure, value: at(times, share), unit: 'ms', budget: QUERY_BUDGET_MS }))
  report({ bench: 'search', figure: 'opening the index', value: openingTime(), unit: 'ms' })
  report({ bench: 'search', figure: 'queries tried', value: times.length, unit: 'queries' })
  query('a query, p50', 0.5)
  query('a query, p95', 0.95)
  report({ bench: 'search', figure: 'index', value: kilobytes(index), unit: 'KB' })
  report({ bench: 'search', figure: 'index, gzipped', value: kilobytes(gzipSync(index)), unit: 'KB' })
}

function openingTime(): number {
  const times = Array.from({ length: OPENINGS }, () => timeOf(() => openSearch(SEARCH_INDEX, READINGS)))
  return at(times, 0.5)
}

/** As somebody would type: every name of every guide, its pinyin and initials, whole and with one wrong. */
function queryTimes(): readonly number[] {
  const search = openSearch(SEARCH_INDEX, READINGS)
  const read = readerOf(READINGS)
  const guides = v.parse(v.array(Guide), releasedGuides)
  const names = guides.flatMap(({ title, keywords }) => [title, ...keywords])
  const spoken = names.flatMap((name) => {
    const syllables = read(name)
    return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')]
  })
  const typed = [...names, ...spoken].filter(Boolean)
  return [...typed, ...typed.map(mistyped)].map((query) => leastTimeOf(() => search(query)))
}

/** Without what stands in its middle. */
const mistyped = (query: string): string => {
  const middle = Math.floor(query.length / 2)
  return query.slice(0, middle) + query.slice(middle + 1)
}

/** What one run takes longer than another is the machine's other work. */
const leastTimeOf = (run: () => unknown): number =>
  Math.min(...Array.from({ length: RUNS_A_QUERY }, () => timeOf(run)))

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2))
}

const kilobytes = ({ length }: Buffer): number => Number((length / 1_024).toFixed(1))
