import { useState } from 'react'
import { View } from '@tarojs/components'
import { Tabs } from '@/components/tabs'
import type { Guide } from '@/domain/guides/guide'
import { RED_FLAG_IDS, type RedFlagId } from '@/domain/shared/taxonomy'
import { ListenButton } from '@/features/frame/components/listen-button'
import { Spoken } from '@/features/frame/components/spoken'
import { TellFamily } from '@/features/frame/components/tell-family'
import { useElderView } from '@/features/frame/hooks'
import { guideWords } from '@/i18n/zh-CN/guides'
import { isSinglePage } from '@/platform/device'
import { usePageParams } from '@/platform/navigation'
import { guideMinutes, useGuideCard, useGuideVoice, useReading } from './guide-reading'
import { BriefGuide } from './brief-guide'
import { FullGuide } from './full-guide'
import './guide-article.css'

type Reading = 'full' | 'brief'

/**
 * One guide: the elder view begins with its two sentences, every other with the whole; so does everybody
 * who was led to one of its red flags.
 */
export function GuideArticle({ guide }: { readonly guide: Guide }) {
  const isElder = useElderView()
  const soughtFlag = useSoughtFlag()
  const [reading, setReading] = useState<Reading>(isElder && !soughtFlag ? 'brief' : 'full')
  const voice = useGuideVoice(guide, reading === 'brief')
  const card = useGuideCard(guide)
  useReading(guide.id)
  const tabs = [
    { id: 'full', title: isElder ? guideWords.fullElder : guideWords.full(guideMinutes(guide)) },
    { id: 'brief', title: isElder ? guideWords.briefElder : guideWords.brief },
  ] as const
  return (
    <>
      <View className="stack">
        <Spoken className="title" headingLevel={2} place={0} at={voice.at}>
          {guide.title}
        </Spoken>
        {reading === 'full' && (
          <Spoken place={1} at={voice.at}>
            {guide.definition}
          </Spoken>
        )}
      </View>
      <View className={isSinglePage ? 'stack' : 'pair'}>
        <ListenButton voice={voice} />
        {!isSinglePage && <TellFamily words={guideWords.tellFamily} what={card} />}
      </View>
      <Tabs label={guideWords.tabsLabel} tabs={tabs} current={reading} onChoose={setReading} />
      {reading === 'full' ? (
        <FullGuide guide={guide} spokenAt={voice.at} soughtFlag={soughtFlag} />
      ) : (
        <BriefGuide guide={guide} spokenAt={voice.at} />
      )}
    </>
  )
}

/** The red flag in the page's address. */
function useSoughtFlag(): RedFlagId | undefined {
  const { flag } = usePageParams()
  return RED_FLAG_IDS.find((id) => id === flag)
}
