import { asRead, wordsOf } from '@/domain/checks/patterns'
import { CUES } from '@/domain/checks/rules/cues'
import type { Cue } from '@/domain/checks/rules/rule'
import { WORD_GROUPS } from '@/domain/checks/rules/word-groups'

const words = Object.entries<Cue>(CUES).flatMap(([id, { says }]) =>
  says
    .flatMap((pattern) => pattern.split('…'))
    .flatMap((step) => wordsOf(step, WORD_GROUPS).map((word) => ({ id, word, read: asRead(word) }))),
)

describe('checks: the words of the rules', () => {
  it('are all there once a text is normalised', () => {
    expect(words.filter(({ read }) => read === '')).toEqual([])
  })

  it('name a shape only where it is the whole word', () => {
    expect(words.filter(({ word }) => word.includes('{') && !/^\{[a-z-]+\}$/.test(word))).toEqual([])
  })
})
