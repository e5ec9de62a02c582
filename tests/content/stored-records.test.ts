import records from '@/content/zh-CN/stored-records.json'
import { CONSENT_VERSION } from '@/domain/members/contract'
import { privacyNotices } from '@/content/zh-CN/privacy-notices'

/** What the words of a record have to say where the timer ends its keeping after so many days. */
const WORDS_OF_DAYS: Readonly<Record<number, RegExp>> = {
  0: /\d+ ?(天|小时|分钟)|[一二三七]天/,
  1: /一天|24 小时/,
  7: /七天|7 天/,
  30: /三十天|30 天/,
  183: /六个月|半年/,
  365: /一年/,
  730: /两年/,
}

describe('stored records', () => {
  it.each(records.filter(({ retention }) => retention))(
    '$title: the timer forgets when the words say so; an expiry of its own counts no days on top',
    ({ retention, keptUntil }) => {
      const days = retention?.days ?? 0
      expect(WORDS_OF_DAYS[days]?.test(keptUntil) ? keptUntil : `${keptUntil} is not ${days} days`).toBe(
        keptUntil,
      )
    },
  )

  it.each(records.filter(({ retention }) => retention?.then === 'anonymise'))(
    '$title: what the timer makes anonymous leads to a member by a field of its own',
    ({ memberField }) => expect(memberField).not.toBeNull(),
  )

  it.each(records.filter(({ retention }) => retention))(
    '$title: the moment its keeping is counted from is one of the fields shown to the member',
    ({ retention, fields }) => expect(fields.map(({ name }) => name)).toContain(retention?.since),
  )

  it('names in the notice every kind that is kept about a member with a time', () => {
    const notice = privacyNotices[CONSENT_VERSION]?.sections.map(({ text }) => text).join('') ?? ''
    expect(notice).toMatch(/6 个月/)
    expect(notice).toMatch(/两年/)
  })
})
