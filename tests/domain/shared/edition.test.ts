import { liveContent } from '@/domain/shared/edition'

describe('liveContent', () => {
  const released = [
    { id: 'a', version: 1, text: 'ships' },
    { id: 'b', version: 3, text: 'ships' },
  ]
  const live = (id: string, version: number) =>
    liveContent(released, [{ id, version, text: 'published here' }]).map(
      (content) => `${content.id} ${content.version} ${content.text}`,
    )

  it.each([
    ['the higher version', 'a', 2, ['a 2 published here', 'b 3 ships']],
    ['what ships where the release went further', 'b', 2, ['a 1 ships', 'b 3 ships']],
    ['what was published here at equal numbers', 'b', 3, ['a 1 ships', 'b 3 published here']],
    ['what ships and, after it, what is new', 'c', 1, ['a 1 ships', 'b 3 ships', 'c 1 published here']],
  ])('is %s', (_, id, version, expected) => {
    expect(live(id, version)).toEqual(expected)
  })
})
