import fc from 'fast-check'
import { beginAlertForm, readAlertForm } from '../../../src/domain/alerts/alert-form'
import { alertTemplateOf, fillBlanks, isUnwritten } from '../../../src/domain/alerts/alert-template'
import { Guide } from '../../../src/domain/guides/guide'
import { SCAM_TYPE_IDS } from '../../../src/domain/shared/taxonomy'
import { contentThatFits, readContentFolder } from '../../content/content-files'

const NOW = new Date('2026-11-23T02:00:00Z')
const guides = contentThatFits(Guide, readContentFolder('guides')).map(({ content }) => content)
const [anyGuide] = guides
if (!anyGuide) throw new Error('no guides')
const emptyForm = beginAlertForm('county', NOW)

describe('alertTemplateOf', () => {
  it('knows every kind of scam but the last, which is none', () => {
    const covered = new Set(guides.map(({ scamTypeId }) => scamTypeId))
    expect(SCAM_TYPE_IDS.filter((id) => !covered.has(id))).toEqual(['other'])
  })

  it.each(guides.map((guide) => [guide.id, guide] as const))(
    'makes a complete alert of %s that says whom to call',
    (_, guide) => {
      const template = alertTemplateOf(guide)
      expect(readAlertForm({ ...emptyForm, ...template })).toHaveProperty('content')
      expect(template).toMatchObject({ scamTypeId: guide.scamTypeId, guideId: guide.id })
      expect(template.whatToDo.join('')).toContain('打 110')
    },
  )

  it('says whom to ask before a step that comes earlier in the guide', () => {
    const whatToDo = ['先停下。', '问一问家里人。', '拿不准，打 96110。', '已经转了钱，马上打 110。']
    expect(alertTemplateOf({ ...anyGuide, whatToDo }).whatToDo).toEqual([
      '先停下',
      '拿不准，打 96110',
      '已经转了钱，马上打 110',
    ])
  })

  it('turns quotes within what the swindler says into single ones', () => {
    const [step] = anyGuide.script
    const script = step ? [{ ...step, says: '转到“安全账户”。' }] : []
    expect(alertTemplateOf({ ...anyGuide, script }).whatHappens).toContain('先说：“转到‘安全账户’。”')
  })

  const clause = fc.stringMatching(/^[一-九a-z0-9“”]{1,30}$/)
  const sentence = fc
    .array(fc.tuple(clause, fc.constantFrom('，', '；', '、', '。')), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.flat().join('').slice(0, 119) + '。')

  it('never outgrows an alert, and cuts nothing but where a clause ends, whatever the guide says', () => {
    const heading = fc.string({ minLength: 2, maxLength: 24 })
    const words = fc.record({
      ...{ title: heading, remember: heading, definition: sentence },
      whatToDo: fc.array(sentence, { minLength: 3, maxLength: 4 }),
      says: fc.array(sentence, { minLength: 3, maxLength: 6 }),
    })
    fc.assert(
      fc.property(words, ({ says, ...changes }) => {
        const script = says.map((quote) => ({ ...anyGuide.script[0]!, says: quote }))
        const { headline, whatHappens, whatToDo } = alertTemplateOf({ ...anyGuide, ...changes, script })
        expect(headline.length).toBeLessThanOrEqual(20)
        expect(whatHappens.length).toBeLessThanOrEqual(300)
        expect(whatHappens.startsWith(changes.definition)).toBe(true)
        for (const step of whatToDo) {
          expect(step.length).toBeLessThanOrEqual(60)
          const source = changes.whatToDo.find((whole) => whole.startsWith(step)) ?? ''
          // Either the mark itself was dropped, or a closing quote stands behind it.
          expect(`${step}|${source.charAt(step.length)}`).toMatch(/[。；，、][”’]?\||\|[。；，、]/)
        }
      }),
    )
  })
})

describe('fillBlanks', () => {
  const template = alertTemplateOf(anyGuide)

  it('takes the whole template into an empty form', () => {
    expect(isUnwritten(emptyForm)).toBe(true)
    expect(fillBlanks(emptyForm, template)).toEqual(template)
  })

  it('leaves every word that the person has written', () => {
    const written = fc.oneof(fc.constant(''), fc.string({ minLength: 1 }))
    const writtenForm = fc.record({
      ...{ headline: written, whatHappens: written, whatToDo: fc.tuple(written, written, written) },
      audiences: fc.constantFrom([], ['elder'] as const),
    })
    fc.assert(
      fc.property(writtenForm, (own) => {
        const form = { ...emptyForm, ...own }
        const filled = fillBlanks(form, template)
        if (own.headline.trim()) expect(filled.headline).toBe(own.headline)
        if (own.whatHappens.trim()) expect(filled.whatHappens).toBe(own.whatHappens)
        if (own.whatToDo.some((step) => step.trim())) expect(filled.whatToDo).toEqual(own.whatToDo)
        if (own.audiences.length > 0) expect(filled.audiences).toEqual(own.audiences)
      }),
    )
  })
})
