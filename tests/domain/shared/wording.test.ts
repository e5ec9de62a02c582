import { wordingMistakes } from '@/domain/shared/wording'

describe('wordingMistakes', () => {
  it.each([
    ['快来看！', 'exclamationMark'],
    ['不要下载 App 软件。', 'foreignWord'],
    ['先挂断,再核实。', 'halfWidthPunctuation'],
    ['他说“涉案。', 'unbalancedQuotes'],
    ['拿不准打96110。', 'numberNotApart'],
    ['拿不准打 96110问一问。', 'numberNotApart'],
    ['您怎么会信这个。', 'scolding'],
    ['钱一定能追回。', 'promise'],
    ['请看 www.12315.cn', 'webAddress'],
    ['卡号是 62220212345', 'longNumber'],
    ['打来的是 13800138000', 'longNumber'],
    ['请打 12306 问一问。', 'unknownServiceNumber'],
    ['请拨 119 报警。', 'unknownServiceNumber'],
  ])('%s: %s', (text, code) => {
    expect(wordingMistakes({ steps: [{ text }] })).toContainEqual({ path: 'steps.0.text', code })
  })

  it.each([
    '拿不准，打 96110 问一问。已经转了钱，马上打 110。',
    '他说“先别挂”，又说“转到安全账户”。',
    '编号零五七，报销 127.5 元，要交 2 万元。',
  ])('says nothing against %s', (text) => {
    expect(wordingMistakes({ text })).toEqual([])
  })

  it('leaves alone what the program reads', () => {
    expect(wordingMistakes({ id: 'fake-police', url: 'https://www.mps.gov.cn/', keywords: ['App'] })).toEqual(
      [],
    )
  })
})
