import fc from 'fast-check'
import * as v from 'valibot'
import {
  isPictureOf,
  Picture,
  picturePath,
  Pictures,
  PICTURES_MAX,
  withPicture,
} from '../../../src/domain/shared/picture'

const HASH = 'a'.repeat(64)
const inBucket = (path: string) => `cloud://somewhere.736f-somewhere-1250000000/${path}`
const picture = (description: string, fileId = inBucket(picturePath('town', HASH))) => ({
  fileId,
  description,
})

describe('shared: isPictureOf', () => {
  it.each([
    ['where it was uploaded for the unit', inBucket(picturePath('town', HASH)), true],
    ['where it was uploaded for another', inBucket(picturePath('other-town', HASH)), false],
    ['by a way around', inBucket(`pictures/other-town/../town/${HASH}.jpg`), false],
    ['of another kind', inBucket(`notices/town/${HASH}.jpg`), false],
    ['with a name of its own', inBucket('pictures/town/face.jpg'), false],
    ['on a page elsewhere', `https://example.com/pictures/town/${HASH}.jpg`, false],
  ])('a file %s: %s', (_, fileId, isOwn) => {
    expect(isPictureOf('town', fileId)).toBe(isOwn)
  })
})

describe('shared: Picture', () => {
  it.each([
    ['a sentence', '假冒派出所的短信截图', true],
    ['the longest one', '字'.repeat(60), true],
    ['one letter more', '字'.repeat(61), false],
    ['nothing', '', false],
    ['spaces', '   ', false],
  ])('is described by %s: %s', (_, description, isOne) => {
    expect(v.is(Picture, picture(description))).toBe(isOne)
  })

  it('comes in threes at most, each once', () => {
    const nth = (place: number) => picture('一张图', inBucket(picturePath('town', String(place).repeat(64))))
    expect(v.is(Pictures, [nth(1), nth(2), nth(3)])).toBe(true)
    expect(v.is(Pictures, [nth(1), nth(2), nth(3), nth(4)])).toBe(false)
    expect(v.is(Pictures, [nth(1), nth(1)])).toBe(false)
  })
})

describe('shared: withPicture', () => {
  it('adds one at the end, still to be described', () => {
    const first = picture('一张图', 'first')
    expect(withPicture([first], 'second')).toEqual([first, { fileId: 'second', description: '' }])
  })

  it('never has one twice, nor more than three, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (files) => {
        const pictures = files.reduce(withPicture, [])
        const fileIds = pictures.map(({ fileId }) => fileId)
        expect(fileIds).toEqual([...new Set(files)].slice(0, PICTURES_MAX))
      }),
    )
  })
})
