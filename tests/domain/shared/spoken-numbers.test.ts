import { spokenNumbers } from '@/domain/shared/spoken-numbers'

describe('spokenNumbers', () => {
  it.each([
    ['马上打 110，软件先留着。', '马上打 幺幺零，软件先留着。'],
    ['再打 96110 问一问', '再打 九六幺幺零 问一问'],
    ['12381 只发短信，投诉打12315。', '幺二三八幺 只发短信，投诉打幺二三幺五。'],
    ['客服 95588，急救 120', '客服 九五五八八，急救 幺二零'],
    ['骗子的电话：13900000000', '骗子的电话：幺三九零零零零零零零零'],
  ])('says %s digit by digit', (written, said) => {
    expect(spokenNumbers(written)).toBe(said)
  })

  it.each([
    '第1步，换个头像',
    '转了12345元，分 120 元和 110.50 元',
    '金额：12,345 元',
    '11 月 24 日上午 9 点半',
    '我们班 110 人，用了 120 天',
    '2026 年卖了 1.2 万',
  ])('leaves amounts, dates and counts to the voice: %s', (sentence) => {
    expect(spokenNumbers(sentence)).toBe(sentence)
  })
})
