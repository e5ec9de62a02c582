/** One kind of record as a person reads it: what it is, what for and until when, and every record of it. */
export type ReadableRecords = {
  readonly title: string
  readonly notes: readonly string[]
  readonly documents: readonly (readonly { readonly means: string; readonly value: string }[])[]
}

/** `lead` says when it was made. */
export type ReadableExport = {
  readonly title: string
  readonly lead: string
  readonly records: readonly ReadableRecords[]
}

/** A page of its own: it opens in any browser, needs no network, and can be printed. */
export function readablePage({ title, lead, records }: ReadableExport): string {
  const sections = records.map(
    ({ title: heading, notes, documents }) =>
      `<h2>${escaped(heading)}</h2>${notes.map((note) => `<p>${escaped(note)}</p>`).join('')}${documents.map(documentTable).join('')}`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(lead)}</p>
${sections.join('\n')}
</html>
`
}

/** The same as plain text, for a place that knows no files. */
export function readableText({ title, lead, records }: ReadableExport): string {
  const sections = records.map(({ title: heading, notes, documents }) =>
    [
      heading,
      ...notes,
      ...documents.map((document) => document.map(({ means, value }) => `${means}：${value}`).join('\n')),
    ].join('\n'),
  )
  return [`${title}\n${lead}`, ...sections].join('\n\n')
}

type Document = ReadableRecords['documents'][number]

const documentTable = (document: Document): string =>
  `<table>${document.map(({ means, value }) => `<tr><th>${escaped(means)}<td>${escaped(value)}`).join('')}</table>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)

const STYLE = `
body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 18px/1.6 sans-serif; color: #14202e; }
h2 { margin: 2em 0 0; font-size: 1.2em; }
p { margin: 0.25em 0; }
table { width: 100%; margin: 1em 0; border-collapse: collapse; border-top: 1px solid #9aa7b5; }
th, td { padding: 0.25em 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { width: 40%; font-weight: normal; color: #3d4a59; }
`
