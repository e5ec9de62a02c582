import { readFile, writeFile } from 'node:fs/promises'
import prettier from 'prettier'
import { CLOUD_SCHEMA } from './cloud-schema'

/**
 * Writes what is made from the cloud schema: the list a member reads under 我的数据, and the operator's
 * catalogue. With `--check` it only compares, and fails where one is stale.
 */
const RECORDS_FILE = 'src/content/zh-CN/stored-records.json'
const CATALOGUE_FILE = 'docs/catalogues/stored-data.md'

async function storedRecords(): Promise<string> {
  const records = CLOUD_SCHEMA.map(({ name, title, purpose, keptUntil, memberField, onErase, fields }) => ({
    collection: name,
    title,
    purpose,
    keptUntil,
    memberField,
    onErase,
    fields,
  }))
  return prettier.format(JSON.stringify(records), { ...(await prettierOptions()), parser: 'json' })
}

async function catalogue(): Promise<string> {
  const sections = CLOUD_SCHEMA.map((collection) => {
    const rows = collection.fields.map(({ name, means }) => `| \`${name}\` | ${means} |`)
    const indexes = collection.indexes.map(({ name, keys, unique }) => {
      const fields = keys.map((key) => (key.direction === 1 ? key.name : `${key.name} (desc)`)).join(', ')
      return `- index \`${name}\`: ${fields}${unique ? ', unique' : ''}`
    })
    return [
      `## ${collection.name}: ${collection.title}`,
      `${collection.purpose}. Kept: ${collection.keptUntil}. On erasure: ${collection.onErase}.`,
      ['| field | means |', '|---|---|', ...rows].join('\n'),
      indexes.join('\n'),
    ].join('\n\n')
  })
  const head =
    '# What is stored\n\nGenerated from `config/cloud-schema.ts` by `npm run generate`; do not edit.'
  return prettier.format([head, ...sections].join('\n\n'), {
    ...(await prettierOptions()),
    parser: 'markdown',
  })
}

const prettierOptions = async () => (await prettier.resolveConfig(RECORDS_FILE)) ?? {}

async function main(): Promise<void> {
  const isCheck = process.argv.includes('--check')
  for (const [file, text] of [
    [RECORDS_FILE, await storedRecords()],
    [CATALOGUE_FILE, await catalogue()],
  ] as const) {
    if (!isCheck) await writeFile(file, text)
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${file} is stale: run npm run generate`)
      process.exitCode = 1
    }
  }
}

void main()
