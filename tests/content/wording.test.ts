import { Hotlines } from '@/domain/rescue/hotline'
import { readerTexts, SERVICE_NUMBERS, wordingMistakes } from '@/domain/shared/wording'
import { contentThatFits, readContentFile, readContentFolder } from './content-files'

/** The 6,763 characters of GB 2312, the standard of simplified characters: rows B0 to F7. */
function simplifiedCharacters(): Set<string> {
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell)
  const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, row) => 0xb0 + row)
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]))
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)))
}

const folders = ['guides', 'questions', 'pledges'].flatMap(readContentFolder)
const hotlineFile = readContentFile('hotlines.json')
const files = [...folders, hotlineFile, ...readContentFolder('privacy-notices')].map(({ name, value }) => ({
  name,
  value,
  texts: readerTexts(value).map(({ text }) => text),
}))
const hotlines = contentThatFits(Hotlines, [hotlineFile]).flatMap(({ content }) => content)

describe('wording: language', () => {
  const simplified = simplifiedCharacters()

  it.each(files)('$name is written in simplified characters', ({ texts }) => {
    const strange = texts
      .flatMap((text) => text.match(/\p{Script=Han}/gu) ?? [])
      .filter((c) => !simplified.has(c))
    expect(strange).toEqual([])
  })

  it.each(files)('$name is plain and calm, and names nobody real', ({ value }) => {
    expect(wordingMistakes(value)).toEqual([])
  })

  it('knows the service numbers that stand in the hotlines, and no other', () => {
    expect([...SERVICE_NUMBERS].sort()).toEqual(hotlines.map(({ number }) => number).sort())
  })
})
