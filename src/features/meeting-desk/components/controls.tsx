import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Progress } from '@/components/progress'
import { Sheet } from '@/components/sheet'
import type { Board } from '@/domain/meetings/contract'
import { nextStep, stepBefore, STEPS } from '@/domain/meetings/step'
import { boardWords } from '@/i18n/zh-CN/meetings'
import { useArrowKeys } from '@/platform/keyboard'
import { nextWords, type BoardDesk } from '../hooks'
import './controls.css'

type Props = { readonly desk: BoardDesk; readonly board: Board }

/** On and back, from the projector's keyboard or from the organiser's phone. */
export function Controls({ desk, board: { step } }: Props) {
  const [isEnding, setEnding] = useState(false)
  const before = stepBefore(step)
  const next = nextStep(step)
  const at = STEPS.indexOf(step)
  const goOn = () => {
    if (next === 'closed') setEnding(true)
    else if (next) desk.move(next)
  }
  const goBack = () => {
    if (before) desk.move(before)
  }
  useArrowKeys(goBack, goOn)
  return (
    <View className="meeting-controls">
      <Progress now={at} total={STEPS.length - 1} label={boardWords.stepOf(at, STEPS.length - 1)} />
      <View className="meeting-controls__buttons">
        <Button icon="back" isDisabled={!before || desk.isBusy} onPress={goBack}>
          {boardWords.back}
        </Button>
        <Button kind="action" isDisabled={desk.isBusy} onPress={goOn}>
          {nextWords(step) ?? boardWords.next}
        </Button>
      </View>
      <View className="meeting-controls__buttons">
        {at < STEPS.indexOf('pledge') - 1 && (
          <Button kind="plain" isDisabled={desk.isBusy} onPress={() => desk.move('pledge')}>
            {boardWords.skipToPledge}
          </Button>
        )}
        {next !== 'closed' && (
          <Button kind="plain" onPress={() => setEnding(true)}>
            {boardWords.finish}
          </Button>
        )}
        <Text className="meeting-controls__keys">{boardWords.keys}</Text>
      </View>
      {isEnding && <Ending desk={desk} onClose={() => setEnding(false)} />}
    </View>
  )
}

function Ending({ desk, onClose }: { readonly desk: BoardDesk; readonly onClose: () => void }) {
  const end = () => {
    onClose()
    desk.move('closed')
  }
  return (
    <Sheet title={boardWords.finishTitle} closeLabel={boardWords.finishNo} onClose={onClose}>
      <Text className="words">{boardWords.finishText}</Text>
      <Button kind="action" onPress={end}>
        {boardWords.finishYes}
      </Button>
      <Button kind="plain" onPress={onClose}>
        {boardWords.finishNo}
      </Button>
    </Sheet>
  )
}
