import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Steps } from '@/components/steps'
import type { LinkReading } from '@/domain/checks/link'
import { checkResultWords, linkWarningWords, linkWords } from '@/i18n/zh-CN/checks'
import './link-cards.css'

/** More than these in one message say nothing more. */
const MOST_LINKS = 2
const LONGEST_ADDRESS = 80

/** Where the links of a message really lead; none of them can be tapped. */
export function LinkCards({ links }: { readonly links: readonly LinkReading[] }) {
  if (links.length === 0) return null
  const more = links.length - MOST_LINKS
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {checkResultWords.whyLinks}
      </Text>
      {links.slice(0, MOST_LINKS).map((link) => (
        <LinkCard key={link.start} link={link} />
      ))}
      {more > 0 && <Text className="note">{linkWords.more(more)}</Text>}
    </>
  )
}

function LinkCard({ link: { raw, domain, warnings } }: { readonly link: LinkReading }) {
  const isCut = raw.length > LONGEST_ADDRESS
  return (
    <Card>
      <View>
        <Text className="note">{linkWords.leadsTo}</Text>
        <Text className="link-card__domain">{domain}</Text>
        <Text className="link-card__address">{isCut ? `${raw.slice(0, LONGEST_ADDRESS)}……` : raw}</Text>
      </View>
      {warnings.length > 0 ? (
        <Steps steps={warnings.map((warning) => linkWarningWords[warning])} sign="warn" />
      ) : (
        <Text>{linkWords.nothingOdd}</Text>
      )}
      <Text className="second">{linkWords.readDomain}</Text>
    </Card>
  )
}
