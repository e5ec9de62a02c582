import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { classNames } from '@/components/class-names'
import { ScriptSteps } from '@/components/script-steps'
import { Steps } from '@/components/steps'
import { Tag } from '@/components/tag'
import { Twin } from '@/components/twin'
import type { Guide } from '@/domain/guides/guide'
import { RED_FLAGS, type RedFlagId } from '@/domain/shared/taxonomy'
import { guideWords } from '@/i18n/zh-CN/guides'
import { usePartsPainted } from '@/platform/after-paint'
import { isSinglePage } from '@/platform/device'
import { keepInView } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { marksOf, placesInSpeech } from './guide-reading'
import { GuideWaysOn } from './guide-ways-on'
import { RememberCard } from './remember-card'

type Props = {
  readonly guide: Guide
  readonly spokenAt: number
  /** The red flag that led here. */
  readonly soughtFlag: RedFlagId | undefined
}
type PartProps = Omit<Props, 'soughtFlag'>

/**
 * The whole guide: how it is done, what gives it away, what the real one does, what to do now. It appears
 * part by part, each after the last of its own container: as one it would weigh more than may travel
 * after a tap, and among others it would take those along.
 */
export function FullGuide({ guide, spokenAt, soughtFlag }: Props) {
  const script = 1 + guide.script.length
  const flags = script + 1
  const twins = flags + guide.genuine.twins.length
  const toDo = twins + 1
  const painted = usePartsPainted(toDo + 1)
  return (
    <View className="guide__parts">
      <Text className="second">{guideWords.targets(guide.targets)}</Text>
      <Section title={guideWords.script} />
      <Card>
        <ScriptSteps
          steps={guide.script.slice(0, painted - 1).map(scriptStep)}
          spokenAt={spokenAt - placesInSpeech(guide).script}
        />
      </Card>
      {painted >= flags && <RedFlags guide={guide} sought={soughtFlag} />}
      {painted > flags && <Twins guide={guide} shown={painted - flags} />}
      {painted >= toDo && <WhatToDo guide={guide} spokenAt={spokenAt} />}
      {painted > toDo && <WhatStays guide={guide} spokenAt={spokenAt} />}
    </View>
  )
}

/** The false beside the genuine. */
function Twins({ guide, shown }: Pick<Props, 'guide'> & { readonly shown: number }) {
  const { who, twins } = guide.genuine
  return (
    <>
      <Section title={guideWords.twins(who)} />
      <Card>
        <Twin scamTitle={guideWords.scam} genuineTitle={who} pairs={twins.slice(0, shown)} />
      </Card>
    </>
  )
}

function WhatToDo({ guide, spokenAt }: PartProps) {
  const { number, why } = guide.hotline
  const places = placesInSpeech(guide)
  return (
    <>
      <Section title={guideWords.whatToDo} isSpoken={spokenAt === places.whatToDoTitle} />
      <Card>
        <Steps steps={guide.whatToDo} spokenAt={spokenAt - places.whatToDo} />
        <Text className="second">{why}</Text>
        {isSinglePage ? (
          <Text className="strong">{guideWords.call(number)}</Text>
        ) : (
          <Button icon="phone" onPress={() => dial(number)}>
            {guideWords.call(number)}
          </Button>
        )}
      </Card>
    </>
  )
}

function WhatStays({ guide, spokenAt }: PartProps) {
  return (
    <>
      <RememberCard words={guide.remember} isSpoken={spokenAt === placesInSpeech(guide).remember} />
      <TypicalCase guide={guide} />
      <GuideWaysOn guide={guide} />
    </>
  )
}

type SectionProps = { readonly title: string; readonly isSpoken?: boolean }

function Section({ title, isSpoken = false }: SectionProps) {
  return (
    <Text className={classNames('section', isSpoken && 'is-spoken')} aria-role="heading" aria-level="3">
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

type RedFlagsProps = { readonly guide: Guide; readonly sought: RedFlagId | undefined }

/** What to listen for, in the words one would hear. */
function RedFlags({ guide, sought }: RedFlagsProps) {
  return (
    <>
      <Section title={guideWords.redFlags} />
      <Card flush>
        <View aria-role="list">
          {flagsWith(sought, guide).map(({ id, words }) =>
            id === sought ? (
              <SoughtFlag key={id} words={words} />
            ) : (
              <View key={id} className="guide__flag" aria-role="listitem">
                <Text className="mark">{words}</Text>
              </View>
            ),
          )}
        </View>
      </Card>
    </>
  )
}

/** The check knows more signs of a trick than its guide has room for: one that led here is added. */
function flagsWith(sought: RedFlagId | undefined, { redFlags }: Guide): Guide['redFlags'] {
  if (!sought || redFlags.some(({ id }) => id === sought)) return redFlags
  return [...redFlags, { id: sought, words: RED_FLAGS[sought] }]
}

/** The one that a person was led to, by a search or by the check. */
function SoughtFlag({ words }: { readonly words: string }) {
  useEffect(() => keepInView('.guide__flag--sought'), [])
  return (
    <View className="guide__flag guide__flag--sought" aria-role="listitem" aria-current="true">
      <Tag tone="warm" icon="search">
        {guideWords.soughtFlag}
      </Tag>
      <Text className="mark">{words}</Text>
    </View>
  )
}

/** Composed, and said to be. */
function TypicalCase({ guide }: Pick<Props, 'guide'>) {
  return (
    <Card>
      <Tag>{guideWords.composedCase}</Tag>
      <Text>{guide.typicalCase.story}</Text>
      <Text className="strong">{guide.typicalCase.lesson}</Text>
    </Card>
  )
}
