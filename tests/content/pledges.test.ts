import { basename } from 'node:path'
import { Pledge } from '@/domain/pledges/pledge'
import { AUDIENCE_IDS } from '@/domain/shared/taxonomy'
import { contentThatFits, readContentFolder, schemaFaults } from './content-files'

const files = readContentFolder('pledges')
const pledges = contentThatFits(Pledge, files).map(({ file, content }) => ({ file, pledge: content }))

describe('pledges', () => {
  it.each(files)('$name fits the schema of a pledge', ({ value }) => {
    expect(schemaFaults(Pledge, value)).toEqual([])
  })

  it.each(pledges)('$file is named after its id and is for that audience alone', ({ file, pledge }) => {
    expect(pledge.id).toBe(basename(file, '.json'))
    expect(pledge.audiences).toEqual([pledge.id])
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
