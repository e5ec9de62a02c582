import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import type { Me, MyUnit } from '@/domain/members/contract'
import { memberWords, myUnitsWords } from '@/i18n/zh-CN/members'
import { failureWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { useMyUnits } from '../hooks'

type Props = { readonly me: Me; readonly reload: () => void }

/** Every unit of a member: which one is home, and the way out of each. */
export function MyUnits({ me, reload }: Props) {
  const { leave, makeHome, doneWords, isBusy, failure } = useMyUnits(reload)
  const [leaving, setLeaving] = useState<MyUnit>()
  const units = me.unit ? [me.unit, ...me.otherUnits] : []
  const confirm = (unit: MyUnit) => {
    setLeaving(undefined)
    void leave(unit)
  }
  return (
    <View className="flow">
      {doneWords && (
        <Notice icon="tick" isStatus>
          {doneWords}
        </Notice>
      )}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {units.length > 1 && <Text className="words">{myUnitsWords.lead}</Text>}
      {units.map((unit, at) => (
        <Card key={unit.id}>
          <View>
            <Text className="title">{unit.name}</Text>
            {at === 0 && units.length > 1 && <Tag tone="brand">{myUnitsWords.home}</Tag>}
          </View>
          {at > 0 && (
            <Button
              isDisabled={isBusy}
              label={myUnitsWords.makeHomeOf(unit.name)}
              onPress={() => void makeHome(unit)}
            >
              {myUnitsWords.makeHome}
            </Button>
          )}
          <Button
            isDisabled={isBusy}
            label={myUnitsWords.leaveOf(unit.name)}
            onPress={() => setLeaving(unit)}
          >
            {myUnitsWords.leave}
          </Button>
        </Card>
      ))}
      <Button icon="add" onPress={() => openPage('join')}>
        {memberWords.joinAnother}
      </Button>
      {leaving && (
        <LeaveSheet
          unit={leaving}
          isLast={units.length === 1}
          onLeave={() => confirm(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </View>
  )
}

type SheetProps = {
  readonly unit: MyUnit
  readonly isLast: boolean
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Leaving the last unit withdraws the consent, so it happens where one sees everything that goes with it. */
function LeaveSheet({ unit, isLast, onLeave, onClose }: SheetProps) {
  const sentences = isLast ? [myUnitsWords.lastText, myUnitsWords.lastWhere] : [myUnitsWords.leaveText]
  return (
    <Sheet title={myUnitsWords.leaveTitle(unit.name)} closeLabel={myUnitsWords.leaveNo} onClose={onClose}>
      {sentences.map((sentence) => (
        <Text key={sentence} className="words">
          {sentence}
        </Text>
      ))}
      {isLast ? (
        <Button onPress={() => openPage('my-data')}>{myUnitsWords.toMyData}</Button>
      ) : (
        <Button onPress={onLeave}>{myUnitsWords.leaveYes}</Button>
      )}
      <Button kind="plain" onPress={onClose}>
        {myUnitsWords.leaveNo}
      </Button>
    </Sheet>
  )
}
