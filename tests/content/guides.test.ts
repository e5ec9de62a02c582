import { basename } from 'node:path'
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
  it.each(guides)('$file has its marks letter by letter in what the swindler says', ({ guide }) => {
    const lost = guide.script.flatMap(({ says, marks }) => marks.filter(({ text }) => !says.includes(text)))
    expect(lost).toEqual([])
  })

  it.each(guides)('$file marks at least one stretch in every step', ({ guide }) => {
    expect(guide.script.filter(({ marks }) => marks.length === 0)).toEqual([])
  })

  it.each(guides)('$file marks no letter twice', ({ guide }) => {
    const overlapping = guide.script.filter(({ says, marks }) => {
      const rest = marks.reduce((text, mark) => text.replace(mark.text, '\n'), says)
      return rest.split('\n').length - 1 !== marks.length
    })
    expect(overlapping).toEqual([])
  })

  it.each(guides)('$file lists as red flags exactly those that its script marks', ({ guide }) => {
    const marked = guide.script.flatMap(({ marks }) => marks.map(({ redFlagId }) => redFlagId))
    const listed = guide.redFlags.map(({ id }) => id)
    expect([...listed].sort()).toEqual([...new Set(marked)].sort())
  })

  it.each(guides)('$file tells elders two sentences, each one breath long', ({ guide }) => {
    for (const sentence of guide.brief) {
      expect(sentence).toMatch(/^[^。]{6,35}。$/)
    }
  })

  it.each(guides)('$file ends every sentence that is read aloud with a full stop', ({ guide }) => {
    const spoken = [guide.definition, guide.targets, guide.typicalCase.lesson, ...guide.whatToDo].concat(
      guide.script.flatMap(({ says, wants, really }) => [says, wants, really]),
      guide.genuine.twins.flatMap(({ scam, genuine }) => [scam, genuine]),
    )
    expect(spoken.filter((sentence) => !/[。？]”?$/.test(sentence))).toEqual([])
  })

  it.each(guides)('$file has texts to pass on that name the number to call', ({ guide }) => {
    const { loudspeaker, chat } = guide.outreach
    expect([loudspeaker, chat].filter((text) => !/96110/.test(text) || !/[。？]$/.test(text))).toEqual([])
  })

  it.each(guides)('$file has keywords of its own, none twice', ({ guide }) => {
    expect(new Set([guide.title, ...guide.keywords]).size).toBe(guide.keywords.length + 1)
  })

  it.each(guides)('$file says to call 110 once the money is gone', ({ guide }) => {
    expect(guide.whatToDo.some((step) => step.includes('打 110'))).toBe(true)
  })

  it.each(AUDIENCE_IDS)('has at least two guides for %s', (audience) => {
    const own = guides.filter(({ guide }) => guide.audiences.includes(audience))
    expect(own.length).toBeGreaterThanOrEqual(2)
  })
})
