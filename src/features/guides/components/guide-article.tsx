import { useState } from 'react'
import { View } from '@tarojs/components'
import { Tabs } from '@/components/tabs'
import type { Guide } from '@/domain/guides/guide'
import { ListenButton } from '@/features/frame/components/listen-button'
import { Spoken } from '@/features/frame/components/spoken'
import { TellFamily } from '@/features/frame/components/tell-family'
import { useElderView } from '@/features/frame/hooks'
import { guideWords } from '@/i18n/zh-CN/guides'
import { guideMinutes, useGuideVoice, useReading } from '../hooks'
import { BriefGuide } from './brief-guide'
import { FullGuide } from './full-guide'
import './guide-article.css'

type Reading = 'full' | 'brief'

/** One guide: the elder view begins with its two sentences, every other with the whole. */
export function GuideArticle({ guide }: { readonly guide: Guide }) {
  const isElder = useElderView()
  const [reading, setReading] = useState<Reading>(isElder ? 'brief' : 'full')
  const voice = useGuideVoice(guide, reading === 'brief')
  useReading(guide.id)
  const tabs = [
    { id: 'full', title: isElder ? guideWords.fullElder : guideWords.full(guideMinutes(guide)) },
    { id: 'brief', title: isElder ? guideWords.briefElder : guideWords.brief },
  ] as const
  return (
    <>
      <View className="stack">
        <Spoken className="title" place={0} at={voice.at}>
          {guide.title}
        </Spoken>
        {reading === 'full' && (
          <Spoken place={1} at={voice.at}>
            {guide.definition}
          </Spoken>
        )}
      </View>
      <View className="pair">
        <ListenButton voice={voice} />
        <TellFamily
          words={guideWords.tellFamily}
          text={guideWords.familyText(guide.title, guide.brief.join(''), guide.remember)}
        />
      </View>
      <Tabs label={guideWords.tabsLabel} tabs={tabs} current={reading} onChoose={setReading} />
      {reading === 'full' ? (
        <FullGuide guide={guide} spokenAt={voice.at} />
      ) : (
        <BriefGuide guide={guide} spokenAt={voice.at} />
      )}
    </>
  )
}
