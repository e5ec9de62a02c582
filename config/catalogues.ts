import prettier from 'prettier'
import { CLOUD_SCHEMA } from './cloud-schema'

/** The list a member reads under 我的数据. */
export async function storedRecords(): Promise<string> {
  const records = CLOUD_SCHEMA.map(
    ({ name, title, purpose, keptUntil, retention, memberField, otherMemberFields, onErase, fields }) => ({
      collection: name,
      title,
      purpose,
      keptUntil,
      retention: retention ?? null,
      memberField,
      otherMemberFields: otherMemberFields ?? [],
      onErase,
      fields,
    }),
  )
  return prettier.format(JSON.stringify(records), { ...(await prettierOptions()), parser: 'json' })
}

/** The operator's list of what is stored. */
export async function storedDataCatalogue(): Promise<string> {
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

const prettierOptions = async () => (await prettier.resolveConfig(__filename)) ?? {}
