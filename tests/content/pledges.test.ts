import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import * as v from 'valibot'
import { Pledge, pledgeText } from '@/domain/pledges/pledge'
import { AUDIENCE_IDS } from '@/domain/shared/taxonomy'
import { contentThatFits, readContentFolder, schemaFaults } from './content-files'

const files = readContentFolder('pledges')
const pledges = contentThatFits(Pledge, files).map(({ file, content }) => ({ file, pledge: content }))

describe('pledges', () => {
  it.each(files)('$name fits the schema of a pledge', ({ value }) => {
    expect(schemaFaults(Pledge, value)).toEqual([])
  })

  it.each(pledges)('$file is named after its id', ({ file, pledge }) => {
    expect(pledge.id).toBe(basename(file, '.json'))
  })

  it('come for students, elders, families, staff and everybody else, one each', () => {
    const variants = Object.fromEntries(pledges.map(({ pledge }) => [pledge.id, pledge.audiences]))
    expect(variants).toEqual({
      student: ['student'],
      elder: ['elder'],
      family: ['parent'],
      staff: [],
      citizen: ['citizen'],
    })
    expect(new Set(pledges.map(({ pledge }) => pledge.variant)).size).toBe(pledges.length)
  })

  it.each(pledges)('$file is 《拒绝电信诈骗承诺书》', ({ pledge }) => {
    expect(pledge.title).toBe('拒绝电信诈骗承诺书')
  })

  it.each(pledges)('$file ends with whom to call, before and after a loss', ({ pledge }) => {
    const words = pledge.sentences.join('')
    expect(words).toContain('96110')
    expect(pledge.sentences.at(-1)).toContain('110')
  })

  it.each(AUDIENCE_IDS)('has one pledge for %s', (audience) => {
    expect(pledges.filter(({ pledge }) => pledge.audiences.includes(audience))).toHaveLength(1)
  })

  it.each(pledges)('$file says four to six things, all of them in the first person', ({ pledge }) => {
    expect(pledge.sentences.length).toBeGreaterThanOrEqual(4)
    expect(pledge.sentences.length).toBeLessThanOrEqual(6)
    expect(
      pledge.sentences.filter((sentence) => !/我.*。$/.test(sentence) || sentence.includes('您')),
    ).toEqual([])
  })

  it.each(pledges)('$file has a motto that fits two lines of the certificate', ({ pledge }) => {
    for (const line of pledge.motto) {
      expect(line).toMatch(/^[^。]{4,12}$/)
    }
  })
})

/** Of every text that people may have signed; other words are another version, with a line of their own. */
const FINGERPRINTS = {
  'citizen@1': 'f00e56e3d655d0b3',
  'elder@1': '51eec8cff9d11542',
  'family@1': '20d4ca82c64a2d8e',
  'staff@1': 'ae20946cf39af600',
  'student@1': '01659a2f864a0783',
  'parent@1': '19aeffdb4af097ce',
}

describe('pledges that were signed before', () => {
  const earlierFiles = readContentFolder('pledges/earlier')

  it.each(earlierFiles)('$name keeps its words, and its number is its own', ({ name, value }) => {
    const pledge = v.parse(Pledge, value)
    expect(name).toBe(`pledges/earlier/${pledge.id}-${pledge.version}.json`)
    expect(pledges.map(({ pledge: now }) => `${now.id}@${now.version}`)).not.toContain(
      `${pledge.id}@${pledge.version}`,
    )
  })

  it.each(Object.entries(FINGERPRINTS))('%s reads as it was signed', (name, fingerprint) => {
    const all = [...files, ...earlierFiles].map(({ value }) => v.parse(Pledge, value))
    const pledge = all.find(({ id, version }) => `${id}@${version}` === name)
    const text = pledge && pledgeText(pledge)
    expect(createHash('sha256').update(String(text)).digest('hex').slice(0, 16)).toBe(fingerprint)
  })
})
