import fc from 'fast-check'
import { chatText, ledText, loudspeakerText } from '../../../src/domain/alerts/outreach'

const ALERT = {
  headline: '有人冒充民警打电话',
  whatHappens: '骗子自称民警，说您涉案，要您把钱转到“安全账户”。',
  whatToDo: ['马上挂断电话。', '不转账，不告诉验证码', '拨打 96110 问一问！'],
}

describe('an alert in other places', () => {
  it('is said over the loudspeaker, with numbers as they are said', () => {
    expect(loudspeakerText(ALERT, '青禾县')).toBe(
      '青禾县反诈提醒。有人冒充民警打电话。骗子自称民警，说您涉案，要您把钱转到“安全账户”。请记住三点。第一，马上挂断电话。第二，不转账，不告诉验证码。第三，拨打 九六幺幺零 问一问。再说一遍，有人冒充民警打电话。',
    )
  })

  it('runs over a strip of light in one line', () => {
    expect(ledText(ALERT)).toBe('反诈提醒：有人冒充民警打电话。马上挂断电话。')
  })

  it('stands in a group a line each, with numbers that can be dialled', () => {
    expect(chatText(ALERT, '青禾县').split('\n')).toEqual([
      '【青禾县反诈提醒】有人冒充民警打电话。',
      '骗子自称民警，说您涉案，要您把钱转到“安全账户”。',
      '1. 马上挂断电话。',
      '2. 不转账，不告诉验证码。',
      '3. 拨打 96110 问一问。',
    ])
  })

  it('ends every sentence once, whatever was typed at its end', () => {
    const words = fc.tuple(
      fc.constantFrom('有人打电话', '先挂断'),
      fc.constantFrom('', '。', '！', '，', '。。', '?'),
    )
    const text = words.map(([said, end]) => said + end)
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text, { minLength: 3, maxLength: 3 }),
        (headline, whatHappens, whatToDo) => {
          const alert = { headline, whatHappens, whatToDo }
          for (const made of [loudspeakerText(alert, '县'), ledText(alert), chatText(alert, '县')]) {
            expect(made).not.toMatch(/[。！？，?][。！？?]/)
            expect(made.endsWith('。')).toBe(true)
          }
        },
      ),
    )
  })
})
