import { privacyNotices } from '@/content/zh-CN/privacy-notices'
import { CONSENT_VERSION } from '@/domain/members/contract'
import { PrivacyNotice } from '@/domain/members/privacy-notice'
import { contentThatFits, readContentFolder, schemaFaults } from './content-files'

const files = readContentFolder('privacy-notices')
const notices = contentThatFits(PrivacyNotice, files).map(({ content }) => content)
const current = notices.find(({ version }) => version === CONSENT_VERSION)
const text = (current?.sections ?? []).map((section) => section.text).join('')

describe('privacy notice', () => {
  it.each(files)('$name fits the schema', ({ value }) => {
    expect(schemaFaults(PrivacyNotice, value)).toEqual([])
  })

  it('has every version from the first to the one that members consent to', () => {
    const upToNow = Array.from({ length: CONSENT_VERSION }, (_, before) => before + 1)
    expect(notices.map(({ version }) => version)).toEqual(upToNow)
    expect(Object.values(privacyNotices).map(({ version }) => version)).toEqual(upToNow)
  })

  it.each([
    ['what is kept', '随机编号'],
    ['what is kept only where somebody chose it', '上门，记称呼和电话或门牌'],
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
