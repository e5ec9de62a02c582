import * as v from 'valibot'
import { lengthLimits } from '../../../src/domain/shared/length-limits'
import { listAt, textAt, treeAt, withTreeAt } from '../../../src/domain/shared/tree'

const TREE = { title: '题', script: [{ says: '甲' }, { says: '乙' }] }

describe('withTreeAt', () => {
  it('replaces one value and leaves the rest the very same', () => {
    const changed = withTreeAt(TREE, 'script.1.says', '丙')
    expect(changed).toEqual({ title: '题', script: [{ says: '甲' }, { says: '丙' }] })
    expect(treeAt(changed, 'script.0')).toBe(TREE.script[0])
  })

  it('makes the way to a value that was not there', () => {
    expect(withTreeAt({}, 'hotline.number', '110')).toEqual({ hotline: { number: '110' } })
  })
})

describe('textAt and listAt', () => {
  it('are empty where there is nothing of that kind', () => {
    expect(textAt(TREE, 'script.7.says')).toBe('')
    expect(textAt(TREE, 'script')).toBe('')
    expect(listAt(TREE, 'title')).toEqual([])
  })
})

describe('lengthLimits', () => {
  const schema = v.strictObject({
    script: v.pipe(
      v.array(v.strictObject({ says: v.pipe(v.string(), v.minLength(2), v.maxLength(120)) })),
      v.maxLength(6),
    ),
    brief: v.tuple([v.pipe(v.string(), v.maxLength(35)), v.string()]),
    url: v.optional(v.pipe(v.string(), v.maxLength(80))),
  })

  it.each([
    ['script', { least: undefined, most: 6 }],
    ['script.3.says', { least: 2, most: 120 }],
    ['brief.0', { least: undefined, most: 35 }],
    ['brief.1', { least: undefined, most: undefined }],
    ['url', { least: undefined, most: 80 }],
    ['nothing.there', { least: undefined, most: undefined }],
  ])('finds how long %s may be', (path, limits) => {
    expect(lengthLimits(schema, path)).toEqual(limits)
  })
})
