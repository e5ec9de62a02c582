import * as v from 'valibot'
import { releasedGuides } from '@/content/zh-CN/guides'
import { Guide } from '@/domain/guides/guide'
import { AUDIENCE_IDS, type Audience } from '@/domain/shared/taxonomy'
import usualGuides from '@/content/zh-CN/usual-guides.json'

const guides = v.parse(v.array(Guide), releasedGuides)
const suits = (guideId: string, audience: Audience) =>
  guides.some(({ id, audiences }) => id === guideId && audiences.includes(audience))

describe('usual guides', () => {
  it('are chosen for every audience', () => {
    expect(Object.keys(usualGuides).sort()).toEqual([...AUDIENCE_IDS].sort())
  })

  it.each(AUDIENCE_IDS)('for %s are six, each once', (audience) => {
    expect(new Set(usualGuides[audience]).size).toBe(6)
    expect(usualGuides[audience]).toHaveLength(6)
  })

  it.each(AUDIENCE_IDS)('for %s exist and are written for them', (audience) => {
    expect(usualGuides[audience].filter((id) => !suits(id, audience))).toEqual([])
  })
})
