import fc from 'fast-check'
import { cleanJpeg } from '../../../src/domain/pictures/jpeg'
import { aJpeg, EXIF, segment } from './a-jpeg'

const PLAIN = aJpeg()

describe('pictures: cleanJpeg', () => {
  it('keeps a JPEG as it is, and tells its size', () => {
    expect(cleanJpeg(aJpeg({ width: 1280, height: 720 }))).toEqual({
      bytes: aJpeg({ width: 1280, height: 720 }),
      width: 1280,
      height: 720,
    })
  })

  it.each([
    ['where and when it was taken', EXIF],
    ['a comment', segment(0xfe, [...Buffer.from('王某某')])],
    ['what an application wrote', segment(0xed, [1, 2, 3])],
    ['bytes that fill up a marker', [0xff, 0xff, ...segment(0xfe, [1]), 0xff]],
  ])('takes away %s', (_, asides) => {
    expect(cleanJpeg(aJpeg({ asides }))?.bytes).toEqual(PLAIN)
  })

  it('takes away what follows the end', () => {
    expect(cleanJpeg(Uint8Array.from([...PLAIN, ...Buffer.from('<script>')]))?.bytes).toEqual(PLAIN)
  })

  it('keeps every scan of a progressive picture, with the restarts in it', () => {
    const scan = [1, 0xff, 0xd0, 2, ...segment(0xc4, [1]), ...segment(0xda, [1, 1, 0, 0, 63, 0]), 9]
    expect(cleanJpeg(aJpeg({ scan }))?.bytes).toEqual(aJpeg({ scan }))
  })

  it('takes away any asides, and nothing else', () => {
    const aside = fc
      .tuple(fc.constantFrom(0xe1, 0xe3, 0xed, 0xef, 0xfe), fc.uint8Array({ maxLength: 40 }))
      .map(([marker, body]) => segment(marker, [...body]))
    fc.assert(
      fc.property(fc.array(aside), (asides) => {
        expect(cleanJpeg(aJpeg({ asides: asides.flat() }))?.bytes).toEqual(PLAIN)
      }),
    )
  })

  it.each([
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ['nothing', new Uint8Array()],
    ['a page that begins like one', Uint8Array.from([0xff, 0xd8, ...Buffer.from('<html>')])],
    ['one without a frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])],
    ['one of no width', aJpeg({ width: 0 })],
    ['nothing but filling', new Uint8Array(72_000).fill(0xff).fill(0xd8, 1, 2)],
  ])('refuses %s', (_, bytes) => {
    expect(cleanJpeg(bytes)).toBeUndefined()
  })

  it('refuses one that is cut off anywhere', () => {
    for (let length = 0; length < PLAIN.length; length++) {
      expect(cleanJpeg(PLAIN.subarray(0, length))).toBeUndefined()
    }
  })

  it('answers whatever it is given, and the same for what it has answered', () => {
    const broken = fc
      .tuple(fc.nat(PLAIN.length - 1), fc.uint8Array({ maxLength: 30 }))
      .map(([at, bytes]) => Uint8Array.from([...PLAIN.slice(0, at), ...bytes, ...PLAIN.slice(at)]))
    fc.assert(
      fc.property(broken, (bytes) => {
        const once = cleanJpeg(bytes)
        expect(once && cleanJpeg(once.bytes)).toEqual(once)
      }),
    )
  })
})
