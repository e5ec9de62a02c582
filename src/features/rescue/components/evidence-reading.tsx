import { useState } from 'react'
import { Canvas, Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { Evidence } from '@/domain/rescue/evidence'
import { evidenceSections, evidenceText, lineText, type EvidenceSection } from '@/domain/rescue/evidence-text'
import { ListenButton } from '@/features/frame/components/listen-button'
import { Spoken } from '@/features/frame/components/spoken'
import { evidenceReadingWords } from '@/i18n/zh-CN/rescue'
import { usePartsPainted } from '@/platform/after-paint'
import { savePicture, type PicturePlace } from '@/platform/image'
import { copyText } from '@/platform/phone'
import { useVoice } from '@/platform/voice'
import { evidencePicture } from './evidence-picture'
import './evidence-reading.css'

const CANVAS_ID = 'evidence-picture'
const words = evidenceReadingWords

type Props = { readonly evidence: Evidence; readonly onBack: () => void }

/** The list as it is read to an officer, and the ways to hand it over. */
export function EvidenceReading({ evidence, onBack }: Props) {
  const sections = evidenceSections(evidence)
  const voice = useVoice(allLines(sections))
  const shown = usePartsPainted(sections.length)
  return (
    <>
      <Text className="words">{words.lead}</Text>
      {voice.isAvailable && <ListenButton voice={voice} />}
      {sections.slice(0, shown).map(({ title, lines }, index) => (
        <Card key={title} title={title}>
          {lines.map((line, place) => (
            <Spoken key={line.label} place={linesBefore(sections, index) + place} at={voice.at}>
              {lineText(line)}
            </Spoken>
          ))}
        </Card>
      ))}
      <HandOver sections={sections} />
      <Button kind="plain" onPress={onBack}>
        {words.back}
      </Button>
      {process.env.TARO_ENV === 'weapp' && <Canvas type="2d" id={CANVAS_ID} className="evidence-picture" />}
    </>
  )
}

const linesBefore = (sections: readonly EvidenceSection[], index: number): number =>
  sections.slice(0, index).reduce((count, { lines }) => count + lines.length, 0)

const allLines = (sections: readonly EvidenceSection[]): readonly string[] =>
  sections.reduce<string[]>((all, { lines }) => [...all, ...lines.map(lineText)], [])

/** As text on the clipboard or as a picture; nothing is sent anywhere. */
function HandOver({ sections }: { readonly sections: readonly EvidenceSection[] }) {
  const [place, setPlace] = useState<PicturePlace>()
  const [isCopied, setCopied] = useState<boolean>()
  const save = async () => setPlace(await savePicture(CANVAS_ID, evidencePicture(words.textTitle, sections)))
  const copy = async () => setCopied(await copyText(evidenceText(words.textTitle, sections)))
  return (
    <View className="stack">
      <View className="pair">
        <Button kind="action" icon="copy" onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button icon="save" onPress={() => void save()}>
          {words.save}
        </Button>
      </View>
      {isCopied !== undefined && (
        <Notice tone={isCopied ? 'calm' : 'warm'} isStatus>
          {isCopied ? words.copied : words.notCopied}
        </Notice>
      )}
      {place && (
        <Notice tone={place === 'nowhere' ? 'warm' : 'calm'} isStatus>
          {words.saved[place]}
        </Notice>
      )}
    </View>
  )
}
