import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { relativesWords } from '@/i18n/zh-CN/families'
import { failureWords } from '@/i18n/zh-CN/states'
import { useRelativeSteps, type KnownRelative } from '../hooks'
import { HelpedCard } from './helped-card'
import { HelperCard } from './helper-card'

type Props = {
  readonly relatives: readonly KnownRelative[]
  readonly reload: () => void
  /** Changes the size of the text on this phone, after the person's own tap. */
  readonly onChooseSize: (size: 'standard' | 'large' | 'largest') => void
  /** What else may be done for somebody one helps. */
  readonly moreFor: (relative: KnownRelative) => ReactNode
}

/** Who helps me, and whom I help. */
export function RelativeList({ relatives, reload, onChooseSize, moreFor }: Props) {
  const steps = useRelativeSteps(reload)
  const [ending, setEnding] = useState<KnownRelative>()
  const sideOf = (side: KnownRelative['is']) => relatives.filter(({ is }) => is === side)
  const end = (relative: KnownRelative) => {
    setEnding(undefined)
    void steps.end(relative)
  }
  return (
    <View className="flow">
      {steps.doneWords && (
        <Notice icon="tick" isStatus>
          {steps.doneWords}
        </Notice>
      )}
      {steps.failure && <Notice tone="warm">{failureWords(steps.failure)}</Notice>}
      {relatives.length === 0 && <Empty icon="family" words={relativesWords.empty} />}
      <Side title={relativesWords.helped} relatives={sideOf('helped')}>
        {(relative) => (
          <HelpedCard
            key={relative.id}
            relative={relative}
            isBusy={steps.isBusy}
            onSuggest={(size) => void steps.suggest(relative, size)}
            onKept={reload}
            onEnd={() => setEnding(relative)}
          >
            {moreFor(relative)}
          </HelpedCard>
        )}
      </Side>
      <Side title={relativesWords.helpers} relatives={sideOf('helper')}>
        {(relative) => (
          <HelperCard
            key={relative.id}
            relative={relative}
            onApply={(size) => {
              onChooseSize(size)
              void steps.settle(relative)
            }}
            onLeave={() => void steps.settle(relative)}
            onEnd={() => setEnding(relative)}
          />
        )}
      </Side>
      {ending && (
        <EndSheet name={ending.name} onEnd={() => end(ending)} onClose={() => setEnding(undefined)} />
      )}
    </View>
  )
}

type SideProps = {
  readonly title: string
  readonly relatives: readonly KnownRelative[]
  readonly children: (relative: KnownRelative) => ReactNode
}

function Side({ title, relatives, children }: SideProps) {
  if (relatives.length === 0) return null
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {title}
      </Text>
      {relatives.map(children)}
    </>
  )
}

type SheetProps = { readonly name: string; readonly onEnd: () => void; readonly onClose: () => void }

function EndSheet({ name, onEnd, onClose }: SheetProps) {
  return (
    <Sheet title={relativesWords.endTitle(name)} closeLabel={relativesWords.endNo} onClose={onClose}>
      <Text className="words">{relativesWords.endText}</Text>
      <Button onPress={onEnd}>{relativesWords.endYes}</Button>
      <Button kind="plain" onPress={onClose}>
        {relativesWords.endNo}
      </Button>
    </Sheet>
  )
}
