import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Progress } from '@/components/progress'
import { ListenButton } from '@/features/frame/components/listen-button'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
import { useVoice } from '@/platform/voice'

type Props = { readonly sentences: readonly string[]; readonly at: number; readonly onBack: () => void }

/** One sentence a screen, to be heard or read. */
export function PledgeSentence({ sentences, at, onBack }: Props) {
  const sentence = sentences[at] ?? ''
  const voice = useVoice([sentence], 'public')
  return (
    <>
      <Progress
        now={at + 1}
        total={sentences.length}
        label={pledgeWords.progress(at + 1, sentences.length)}
      />
      <ListenButton voice={voice} />
      <Card>
        <Text className="second">{pledgeWords.iPledge}</Text>
        <Text className="title" aria-role="heading" aria-level="2">
          {sentence}
        </Text>
      </Card>
      {at > 0 && (
        <Button kind="plain" onPress={onBack}>
          {pledgeWords.previousSentence}
        </Button>
      )}
    </>
  )
}
