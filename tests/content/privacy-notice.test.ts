import { CONSENT_VERSION } from '@/domain/members/contract'
import { PrivacyNotice } from '@/domain/members/privacy-notice'
import { contentThatFits, readContentFile, schemaFaults } from './content-files'

const file = readContentFile('privacy-notice.json')
const notices = contentThatFits(PrivacyNotice, [file]).map(({ content }) => content)
const text = notices.flatMap(({ sections }) => sections.map((section) => section.text)).join('')

describe('privacy notice', () => {
  it('fits the schema', () => {
    expect(schemaFaults(PrivacyNotice, file.value)).toEqual([])
  })

  it('is the version that members consent to', () => {
    expect(notices.map(({ version }) => version)).toEqual([CONSENT_VERSION])
  })

  it.each([
    ['what is kept', '随机编号'],
    ['what is not', '不记姓名、身份证号、银行卡号'],
    ['how long answers stay', '留 6 个月'],
    ['how long a pledge stays', '承诺留两年'],
    ['that small groups are hidden', '不到五个人'],
    ['where to withdraw', '我的 → 我的数据'],
    ['that tips are sealed', '加密'],
    ['that a guardian consents for the young', '由家长同意'],
  ])('says %s', (_, words) => {
    expect(text).toContain(words)
  })
})
