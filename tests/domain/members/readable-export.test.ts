/** @jest-environment jsdom */
import fc from 'fast-check'
import { readablePage, readableText, type ReadableExport } from '../../../src/domain/members/readable-export'

const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const anExport = fc.record<ReadableExport>({
  title: text,
  lead: text,
  records: fc.array(
    fc.record({
      title: text,
      notes: fc.array(text, { maxLength: 3 }),
      documents: fc.array(fc.array(fc.record({ means: text, value: text }), { maxLength: 4 }), {
        maxLength: 3,
      }),
    }),
    { maxLength: 4 },
  ),
})

const everyWordOf = ({ title, lead, records }: ReadableExport): readonly string[] => [
  title,
  lead,
  ...records.flatMap((record) => [
    record.title,
    ...record.notes,
    ...record.documents.flat().flatMap(({ means, value }) => [means, value]),
  ]),
]

const TEMPLATE_TAGS = ['h1', 'h2', 'p', 'table', 'tr', 'th', 'td', 'style', 'title', 'meta', 'html']

describe('the readable copy of my data', () => {
  it('as a page shows every word, and takes none of them for markup', () => {
    fc.assert(
      fc.property(anExport, (given) => {
        const page = new DOMParser().parseFromString(readablePage(given), 'text/html')
        const tags = [...page.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase())
        expect(tags.filter((tag) => !['head', 'body', 'tbody', ...TEMPLATE_TAGS].includes(tag))).toEqual([])
        const shown = [...page.querySelectorAll('h1, h2, p, th, td')].map(({ textContent }) => textContent)
        expect(shown.map(withoutBreaks)).toEqual(everyWordOf(given).map(withoutBreaks))
      }),
    )
  })

  it('shows what looks like a script as the words it is', () => {
    const attack = '<script>alert("1")</script><img src=x onerror="y">&amp;'
    const page = readablePage({
      title: '我的数据',
      lead: '',
      records: [{ title: attack, notes: [], documents: [[{ means: attack, value: attack }]] }],
    })
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
  })

  it('as plain text holds every word', () => {
    fc.assert(
      fc.property(anExport, (given) => {
        const shown = readableText(given)
        for (const words of everyWordOf(given)) expect(shown).toContain(words)
      }),
    )
  })
})

/** A parser of pages reads a carriage return as a line feed, and drops a zero byte. */
const withoutBreaks = (words: string | null): string => (words ?? '').replace(/[\0\r\n\uFFFD]+/g, '')
