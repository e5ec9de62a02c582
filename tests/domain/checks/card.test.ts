import { checkHappenings } from '@/domain/checks/happenings'
import { cardOf, readCard, writeCard, type CheckCard } from '@/domain/checks/card'

describe('checks: the card to the family', () => {
  it('says on the other side what was found on this one', () => {
    const card = cardOf(checkHappenings(['case', 'secrecy', 'transfer']))
    const received = readCard(writeCard(card))
    expect(received?.verdict).toBe('likelyScam')
    expect(new Set(received?.redFlagIds)).toEqual(new Set(card.redFlagIds))
    expect(received?.scamTypeId).toBe('fake-police')
  })

  it('ignores what is on no list of ours', () => {
    const params = { verdict: 'unsure', flags: 'secrecy.转给我.__proto__', trick: 'toString' }
    const expected: CheckCard = { verdict: 'unsure', redFlagIds: ['secrecy'], scamTypeId: undefined }
    expect(readCard(params)).toEqual(expected)
  })

  it.each([{}, { verdict: 'safe' }, { flags: 'secrecy' }])(
    'is none without a verdict of ours: %j',
    (params) => {
      expect(readCard(params)).toBeUndefined()
    },
  )
})
