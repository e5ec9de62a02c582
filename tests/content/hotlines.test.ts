import { Hotlines } from '@/domain/rescue/hotline'
import { contentThatFits, readContentFile, schemaFaults } from './content-files'

const file = readContentFile('hotlines.json')
const hotlines = contentThatFits(Hotlines, [file]).flatMap(({ content }) => content)

describe('hotlines', () => {
  it('fit the schema', () => {
    expect(schemaFaults(Hotlines, file.value)).toEqual([])
  })

  it('begin with 110 and 96110', () => {
    expect(hotlines.slice(0, 2).map(({ number, canCall }) => [number, canCall])).toEqual([
      ['110', true],
      ['96110', true],
    ])
  })

  it('name every number once a region', () => {
    const keys = hotlines.map(({ number, region }) => `${number} ${region}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('offer no call to 12381, which only sends messages', () => {
    expect(hotlines.find(({ number }) => number === '12381')?.canCall).toBe(false)
  })
})
