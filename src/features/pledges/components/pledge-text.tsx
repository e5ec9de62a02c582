import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Steps } from '@/components/steps'
import type { Pledge } from '@/domain/pledges/pledge'
import { pledgeWords } from '@/i18n/zh-CN/pledges'

/** The whole pledge, sentence by sentence. */
export function PledgeText({ pledge, spokenAt }: { pledge: Pledge; spokenAt: number }) {
  return (
    <Card>
      <Text>{pledgeWords.iPledge}</Text>
      <Steps steps={pledge.sentences} spokenAt={spokenAt} />
      <Text className="note">{pledgeWords.reassurance}</Text>
    </Card>
  )
}
