import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { CONSENT_VERSION } from '@/domain/members/contract'
import { privacyNotices } from '@/content/zh-CN/privacy-notices'
import { usePartsPainted } from '@/platform/after-paint'

/** More of them at once would weigh more than may travel after a tap. */
const SECTIONS_A_PART = 5

type Props = { readonly version?: number }

/** What is kept and why, the whole of it, before anything is stored; or as it was when somebody agreed to it. */
export function PrivacyNotice({ version = CONSENT_VERSION }: Props) {
  const { title, sections } = privacyNotices[version] ?? { title: '', sections: [] }
  const painted = usePartsPainted(Math.ceil(sections.length / SECTIONS_A_PART))
  return (
    <Card title={title}>
      {sections.slice(0, painted * SECTIONS_A_PART).map(({ heading, text }) => (
        <View key={heading}>
          <Text className="words strong">{heading}</Text>
          <Text className="words">{text}</Text>
        </View>
      ))}
    </Card>
  )
}
