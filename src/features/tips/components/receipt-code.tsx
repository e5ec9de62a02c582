import { useState } from 'react'
import { Canvas, Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeText } from '@/components/code-text'
import { Notice } from '@/components/notice'
import { formatReceipt } from '@/domain/tips/receipt'
import { receiptWords } from '@/i18n/zh-CN/tips'
import { savePicture, type PicturePlace } from '@/platform/image'
import { copyText } from '@/platform/phone'
import { useVoice } from '@/platform/voice'
import './receipt-code.css'

const CANVAS_ID = 'receipt-picture'

/** The receipt in groups that can be read aloud and copied by hand, with the ways to keep it. */
export function ReceiptCode({ receipt }: { receipt: string }) {
  const [place, setPlace] = useState<PicturePlace>()
  const [isCopied, setCopied] = useState<boolean>()
  const groups = formatReceipt(receipt).split('-')
  const voice = useVoice(spokenGroups(groups))
  const save = async () => {
    const paint = (context: CanvasRenderingContext2D) => paintReceipt(context, groups)
    const fileName = receiptWords.pictureFile
    setPlace(await savePicture(CANVAS_ID, { width: WIDTH, height: HEIGHT, paint, fileName }))
  }
  return (
    <Card>
      <Text className="receipt__label">{receiptWords.code}</Text>
      <CodeText code={receipt} label={receiptWords.codeLabel} />
      <View className="pair">
        <Button kind="action" icon="save" onPress={() => void save()}>
          {receiptWords.save}
        </Button>
        <Button icon="copy" onPress={() => void copyText(formatReceipt(receipt)).then(setCopied)}>
          {receiptWords.copy}
        </Button>
      </View>
      {place && <Notice isStatus>{receiptWords.saved[place]}</Notice>}
      {isCopied !== undefined && (
        <Notice isStatus>{isCopied ? receiptWords.copied : receiptWords.notCopied}</Notice>
      )}
      {voice.isAvailable && (
        <Button kind="plain" icon={voice.isSpeaking ? 'pause' : 'speaker'} onPress={voice.toggle}>
          {voice.isSpeaking ? receiptWords.stopReading : receiptWords.readOut}
        </Button>
      )}
      {process.env.TARO_ENV === 'weapp' && <Canvas type="2d" id={CANVAS_ID} className="receipt-picture" />}
    </Card>
  )
}

/** Letter by letter, slowly enough to write along. */
function spokenGroups(groups: readonly string[]): string[] {
  return groups.map((group, index) => `${receiptWords.groups[index] ?? ''}：${group.split('').join('，')}`)
}

const WIDTH = 360
const HEIGHT = 300
const MIDDLE = WIDTH / 2

function paintReceipt(context: CanvasRenderingContext2D, groups: readonly string[]): void {
  const write = (words: string, y: number, font: string) => {
    context.font = font
    context.fillText(words, MIDDLE, y, WIDTH - 40)
  }
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = '#e7edf5'
  context.fillRect(20, 84, WIDTH - 40, 124)
  context.textAlign = 'center'
  context.fillStyle = '#13213a'
  write(receiptWords.pictureTitle, 54, 'bold 24px sans-serif')
  write(groups.slice(0, 2).join('  '), 136, 'bold 32px monospace')
  write(groups.slice(2).join('  '), 184, 'bold 32px monospace')
  context.fillStyle = '#414f66'
  write(receiptWords.pictureHint, 250, '16px sans-serif')
}
