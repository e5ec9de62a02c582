import { basename } from 'node:path'
import { guideMistakes } from '@/domain/guides/edition'
import { Guide } from '@/domain/guides/guide'
import { AUDIENCE_IDS } from '@/domain/shared/taxonomy'
import { contentThatFits, readContentFolder, schemaFaults } from './content-files'

const files = readContentFolder('guides')
const guides = contentThatFits(Guide, files).map(({ file, content }) => ({ file, guide: content }))

describe('guides: schema', () => {
  it.each(files)('$name fits the schema of a guide', ({ value }) => {
    expect(schemaFaults(Guide, value)).toEqual([])
  })

  it.each(guides)('$file is named after the id of its guide', ({ file, guide }) => {
    expect(guide.id).toBe(basename(file, '.json'))
  })
})

describe('guides: content', () => {
  it.each(files)('$name holds to every rule that an edition is held to', ({ value }) => {
    expect(guideMistakes(value)).toEqual([])
  })

  it.each(AUDIENCE_IDS)('has at least two guides for %s', (audience) => {
    const own = guides.filter(({ guide }) => guide.audiences.includes(audience))
    expect(own.length).toBeGreaterThanOrEqual(2)
  })
})
