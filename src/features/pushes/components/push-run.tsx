import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { Broadcast, WaveProgress } from '@/domain/broadcasts/contract'
import { comingWords } from '@/i18n/zh-CN/dates'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'
import { failureWords } from '@/i18n/zh-CN/states'
import { isSentToAll, useSteering } from '../hooks'

type Props = { readonly broadcast: Broadcast; readonly onMoved: () => Promise<void> }

/** How the sending goes: what is done, how fast, until when; and what can be done about it. */
export function PushRun({ broadcast, onMoved }: Props) {
  return (
    <Card title={stateWordsOf(broadcast)}>
      <OverNotice broadcast={broadcast} />
      {broadcast.state === 'stopped' && broadcast.stopReason && (
        <Notice tone="warm">{pushDeskWords.stopped[broadcast.stopReason]}</Notice>
      )}
      <Done broadcast={broadcast} />
      {broadcast.waves.map((wave) => (
        <WaveLine key={wave.wave} wave={wave} isLeft={isLeft(broadcast, wave)} />
      ))}
      <Text className="note">{pushDeskWords.acceptedMeans}</Text>
      <Steering broadcast={broadcast} onMoved={onMoved} />
    </Card>
  )
}

/** With the people themselves all done, what is still to come are the families. */
function stateWordsOf(broadcast: Broadcast): string {
  if (broadcast.alertOver) return pushDeskWords.over[broadcast.alertOver]
  return broadcast.state === 'waiting' && isSentToAll(broadcast)
    ? pushDeskWords.familiesToCome
    : pushDeskWords.state[broadcast.state]
}

/** That nothing more goes, what had gone by then, and how those who got it are told. */
function OverNotice({ broadcast: { alertOver, state, waves } }: Pick<Props, 'broadcast'>) {
  if (!alertOver) return null
  const wentOut = waves
    .filter(({ wave }) => wave !== 'cancel')
    .reduce((sum, { counts }) => sum + counts.accepted, 0)
  const recall = alertOver === 'cancelled' && wentOut > 0 ? pushDeskWords.recall[state] : ''
  return <Notice>{pushDeskWords.overMeans[alertOver] + pushDeskWords.wentOut(wentOut) + recall}</Notice>
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

/** What had not gone when the push or the alert ended does not go any more. */
const isLeft = ({ state, alertOver }: Broadcast, { wave }: WaveProgress): boolean =>
  wave !== 'cancel' && (Boolean(alertOver) || state === 'cancelled')

type WaveProps = { readonly wave: WaveProgress; readonly isLeft: boolean }

function WaveLine({ wave: { wave, isDone, nextAt, counts }, isLeft }: WaveProps) {
  const { accepted, refused, unknown, failed } = counts
  const next = nextAt === null ? undefined : new Date(nextAt)
  const isToCome = next !== undefined && next.getTime() > Date.now()
  return (
    <View>
      <Text className="words strong">{pushDeskWords.waves[wave]}</Text>
      <Text className="words">
        {`${isDone && !isLeft ? pushDeskWords.waveDone : ''}${pushDeskWords.counts(accepted, refused, unknown + failed)}`}
      </Text>
      {isToCome && (
        <Text className="second">{pushDeskWords.waveNext[wave](comingWords(next, new Date()))}</Text>
      )}
    </View>
  )
}

function Steering({ broadcast: { alertId, state, alertOver }, onMoved }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { stop, resume, cancel, isBusy, failure } = useSteering(alertId, onMoved)
  const close = () => setAsking(false)
  if (state === 'ended' || state === 'cancelled' || (alertOver && state !== 'stopped')) return null
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
        {!alertOver && (
          <Button isDisabled={isBusy} onPress={() => setAsking(true)}>
            {pushDeskWords.cancel}
          </Button>
        )}
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
