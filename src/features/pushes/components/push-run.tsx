import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ColumnChart } from '@/components/column-chart'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { Broadcast, WaveProgress } from '@/domain/broadcasts/contract'
import { clockWords, comingWords } from '@/i18n/zh-CN/dates'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'
import { failureWords } from '@/i18n/zh-CN/states'
import { useSteering } from '../hooks'

type Props = { readonly broadcast: Broadcast; readonly onMoved: () => Promise<void> }

/** How the sending goes: what is done, how fast, until when; and what can be done about it. */
export function PushRun({ broadcast, onMoved }: Props) {
  return (
    <View className="push-desk__column">
      <Card title={stateWordsOf(broadcast)}>
        {broadcast.state === 'stopped' && broadcast.stopReason && (
          <Notice tone="warm">{pushDeskWords.stopped[broadcast.stopReason]}</Notice>
        )}
        <Done broadcast={broadcast} />
        {broadcast.waves.map((wave) => (
          <WaveLine key={wave.wave} wave={wave} />
        ))}
        <Text className="note">{pushDeskWords.acceptedMeans}</Text>
        <Steering broadcast={broadcast} onMoved={onMoved} />
      </Card>
      <Minutes broadcast={broadcast} />
    </View>
  )
}

/** With the people themselves all done, what is still to come are the families. */
function stateWordsOf({ state, waves }: Broadcast): string {
  const isOwnDone = waves.some(({ wave, isDone }) => wave === 'alert' && isDone)
  return state === 'waiting' && isOwnDone ? pushDeskWords.familiesToCome : pushDeskWords.state[state]
}

function Done({ broadcast: { state, planned, waves, rate, secondsLeft } }: Pick<Props, 'broadcast'>) {
  const own = waves.find(({ wave }) => wave === 'alert')?.counts
  const done = own ? own.accepted + own.refused + own.unknown + own.failed : 0
  const total = Math.max(planned.byPush, done)
  const label = pushDeskWords.progress(done, total)
  return (
    <>
      <View className="push-run__track" aria-role="img" aria-label={label}>
        <View className="push-run__done" style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </View>
      <View className="push-run__line">
        <Text>{label}</Text>
        {state === 'sending' && rate > 0 && <Text>{pushDeskWords.rate(rate)}</Text>}
        {state === 'sending' && secondsLeft !== null && secondsLeft > 0 && (
          <Text>{pushDeskWords.left(Math.ceil(secondsLeft / 60))}</Text>
        )}
      </View>
    </>
  )
}

function WaveLine({ wave: { wave, nextAt, counts } }: { readonly wave: WaveProgress }) {
  const { accepted, refused, unknown, failed } = counts
  const next = nextAt === null ? undefined : new Date(nextAt)
  const isToCome = next !== undefined && next.getTime() > Date.now()
  return (
    <View>
      <Text className="words strong">{pushDeskWords.waves[wave]}</Text>
      <Text className="words">
        {`${next ? '' : pushDeskWords.waveDone}${pushDeskWords.counts(accepted, refused, unknown + failed)}`}
      </Text>
      {isToCome && (
        <Text className="second">{pushDeskWords.waveNext[wave](comingWords(next, new Date()))}</Text>
      )}
    </View>
  )
}

function Steering({ broadcast: { alertId, state }, onMoved }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { stop, resume, cancel, isBusy, failure } = useSteering(alertId, onMoved)
  const close = () => setAsking(false)
  if (state === 'ended' || state === 'cancelled') return null
  return (
    <>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <View className="pair">
        {state === 'stopped' ? (
          <Button kind="action" isDisabled={isBusy} onPress={() => void resume()}>
            {pushDeskWords.resume}
          </Button>
        ) : (
          <Button isDisabled={isBusy} onPress={() => void stop()}>
            {pushDeskWords.stop}
          </Button>
        )}
        <Button isDisabled={isBusy} onPress={() => setAsking(true)}>
          {pushDeskWords.cancel}
        </Button>
      </View>
      {isAsking && (
        <Sheet title={pushDeskWords.cancelTitle} closeLabel={pushDeskWords.cancelNo} onClose={close}>
          <Text>{pushDeskWords.cancelText}</Text>
          <Button
            isDisabled={isBusy}
            onPress={() => {
              close()
              void cancel()
            }}
          >
            {pushDeskWords.cancelYes}
          </Button>
          <Button kind="plain" onPress={close}>
            {pushDeskWords.cancelNo}
          </Button>
        </Sheet>
      )}
    </>
  )
}

/** The last hour of sending is what a column each can show; fewer than ten would be walls. */
const MOST_MINUTES = 60
const LEAST_MINUTES = 10
const MINUTE_MS = 60_000

/** Every minute from the first to the last, also those in which nothing was sent. */
function minuteByMinute(minutes: Broadcast['minutes']): Broadcast['minutes'] {
  const [first] = minutes
  const last = minutes[minutes.length - 1]
  if (!first || !last) return []
  const sent = new Map(minutes.map((minute) => [Date.parse(minute.at), minute.sent]))
  const end = Math.max(Date.parse(last.at), Date.parse(first.at) + (LEAST_MINUTES - 1) * MINUTE_MS)
  const begin = Math.max(Date.parse(first.at), end - (MOST_MINUTES - 1) * MINUTE_MS)
  const count = (end - begin) / MINUTE_MS + 1
  return Array.from({ length: count }, (_, minute) => begin + minute * MINUTE_MS).map((at) => ({
    ...{ at: new Date(at).toISOString(), sent: sent.get(at) ?? 0 },
  }))
}

function Minutes({ broadcast: { minutes } }: Pick<Props, 'broadcast'>) {
  const shown = minuteByMinute(minutes)
  if (shown.length === 0) return null
  const counts = shown.map(({ sent }) => sent)
  const sum = counts.reduce((total, count) => total + count, 0)
  return (
    <Card title={pushDeskWords.minutesTitle}>
      <ColumnChart
        label={pushDeskWords.minutesLabel(sum, shown.length)}
        columns={shown.map(({ at, sent }) => ({ name: clockWords(new Date(at)), value: sent }))}
        highestWords={pushDeskWords.minutesHighest(Math.max(...counts))}
      />
    </Card>
  )
}
