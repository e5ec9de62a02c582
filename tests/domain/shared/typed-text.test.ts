import * as v from 'valibot'
import { typedLine, typedWords } from '../../../src/domain/shared/typed-text'

const Line = typedLine(2, 8)
const Words = typedWords(2, 20)

describe('what somebody types', () => {
  it.each([
    ['marks of width', '冒充\u200b民\ufeff警', '冒充民警'],
    ['marks of direction', '\u202e冒充民警\u202c', '冒充民警'],
    ['control characters', '冒充\u0000民警\u0007', '冒充民警'],
    ['a line pasted in two', '冒充\n 民警 ', '冒充 民警'],
  ])('is kept in one line without %s', (_, typed, kept) => {
    expect(v.parse(Line, typed)).toBe(kept)
  })

  it('keeps its lines where it may have some', () => {
    expect(v.parse(Words, ' 先挂断。\n再打 96110\u200b ')).toBe('先挂断。\n再打 96110')
  })

  it('is as long as what is seen of it', () => {
    expect(v.is(Line, '\u200b\u200b\u200b\u200b')).toBe(false)
    expect(v.is(Line, '一二三四五六七八\u200b')).toBe(true)
    expect(v.is(Line, '一二三四五六七八九')).toBe(false)
  })
})
