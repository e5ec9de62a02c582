import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { StaffUnit } from '@/domain/units/contract'
import { failureWords } from '@/i18n/zh-CN/states'
import { unitWords } from '@/i18n/zh-CN/units'
import { usePartsPainted } from '@/platform/after-paint'
import { useCloudAction } from '@/platform/cloud-action'
import './unit-order.css'

type Props = {
  readonly unitId: string
  readonly below: readonly StaffUnit[]
  readonly onDone: (words: string, unitId: string) => void
}

const ROWS_A_PART = 3

/** The order of the units one level down; sent once it is as it should be. */
export function UnitOrder({ unitId, below, onDone }: Props) {
  const { isBusy, failure, perform } = useCloudAction('units', 'arrangeUnits')
  const stored = below.map(({ id }) => id)
  const [order, setOrder] = useState(stored)
  const parts = usePartsPainted(Math.ceil(order.length / ROWS_A_PART))
  const isChanged = order.join() !== stored.join()
  const nameOf = (id: string) => below.find((unit) => unit.id === id)?.name ?? ''
  const send = async () => {
    const answer = await perform({ unitId, childIds: order })
    if (answer.ok) onDone(unitWords.arranged, unitId)
  }
  return (
    <Card title={unitWords.children}>
      <Text className="note">{unitWords.childrenNote}</Text>
      <View aria-role="list" aria-label={unitWords.children}>
        {order.slice(0, parts * ROWS_A_PART).map((id, at) => (
          <View key={id} className="unit-order__row" aria-role="listitem">
            <Text className="unit-order__name">{nameOf(id)}</Text>
            <Button
              isInline
              kind="plain"
              label={unitWords.up(nameOf(id))}
              isDisabled={at === 0}
              onPress={() => setOrder(exchanged(order, at - 1))}
            >
              {unitWords.upShort}
            </Button>
            <Button
              isInline
              kind="plain"
              label={unitWords.down(nameOf(id))}
              isDisabled={at === order.length - 1}
              onPress={() => setOrder(exchanged(order, at))}
            >
              {unitWords.downShort}
            </Button>
          </View>
        ))}
      </View>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {isChanged && (
        <Button isDisabled={isBusy} onPress={() => void send()}>
          {unitWords.saveOrder}
        </Button>
      )}
    </Card>
  )
}

/** The one at the place and the one behind it change places. */
function exchanged(order: readonly string[], at: number): string[] {
  const [first, second] = [order[at], order[at + 1]]
  if (first === undefined || second === undefined) return [...order]
  return [...order.slice(0, at), second, first, ...order.slice(at + 2)]
}
