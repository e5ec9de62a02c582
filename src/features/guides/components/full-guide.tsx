import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { ScriptSteps } from '@/components/script-steps'
import { Steps } from '@/components/steps'
import { Tag } from '@/components/tag'
import { Twin } from '@/components/twin'
import type { Guide } from '@/domain/guides/guide'
import { guideWords } from '@/i18n/zh-CN/guides'
import { dial } from '@/platform/phone'
import { reportFromGuide } from '../api'
import { marksOf, placesInSpeech } from '../hooks'
import { RememberCard } from './remember-card'

type Props = { readonly guide: Guide; readonly spokenAt: number }

/** The whole guide: how it is done, what gives it away, what the real one does, what to do now. */
export function FullGuide({ guide, spokenAt }: Props) {
  const { whatToDo, remember } = placesInSpeech(guide)
  const { who, twins } = guide.genuine
  return (
    <>
      <Text className="second">{guideWords.targets(guide.targets)}</Text>
      <Section title={guideWords.script} />
      <Card>
        <ScriptSteps steps={guide.script.map(scriptStep)} />
      </Card>
      <Section title={guideWords.redFlags} />
      <RedFlags guide={guide} />
      <Section title={guideWords.twins(who)} />
      <Card>
        <Twin scamTitle={guideWords.scam} genuineTitle={who} pairs={twins} />
      </Card>
      <Section title={guideWords.whatToDo} />
      <Card>
        <Steps steps={guide.whatToDo} spokenAt={spokenAt - whatToDo} />
        <Text className="second">{guide.hotline.why}</Text>
        <Button icon="phone" onPress={() => dial(guide.hotline.number)}>
          {guideWords.call(guide.hotline.number)}
        </Button>
      </Card>
      <RememberCard words={guide.remember} isSpoken={spokenAt === remember} />
      <TypicalCase guide={guide} />
      <Card flush>
        <ListRow icon="report" title={guideWords.report} onPress={() => reportFromGuide(guide)} />
      </Card>
    </>
  )
}

function Section({ title }: { readonly title: string }) {
  return (
    <Text className="section" aria-role="heading" aria-level="2">
      {title}
    </Text>
  )
}

function scriptStep({ title, says, marks, wants, really }: Guide['script'][number]) {
  return {
    title,
    quote: says,
    marks: marksOf(says, marks),
    lines: [
      { key: guideWords.wants, words: wants },
      { key: guideWords.really, words: really, strong: true },
    ],
  }
}

/** What to listen for, in the words one would hear. */
function RedFlags({ guide }: { readonly guide: Guide }) {
  return (
    <Card flush>
      {guide.redFlags.map(({ words }) => (
        <View key={words} className="guide__flag">
          <Text className="mark">{words}</Text>
        </View>
      ))}
    </Card>
  )
}

/** Composed, and said to be. */
function TypicalCase({ guide }: { readonly guide: Guide }) {
  return (
    <Card>
      <Tag>{guideWords.composedCase}</Tag>
      <Text>{guide.typicalCase.story}</Text>
      <Text className="strong">{guide.typicalCase.lesson}</Text>
    </Card>
  )
}
