import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { MyData } from '@/domain/members/contract'
import { memberWords, myDataWords } from '@/i18n/zh-CN/members'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { useErasure, type Erased } from '../hooks'
import { CloudRecords } from './cloud-records'
import { DeviceRecords } from './device-records'
import { EraseSheet } from './erase-sheet'
import { ExportButtons } from './export-buttons'
import { describeMyData, type StoredRecords } from './record-words'

/** A member's data: to see, to take along, to erase with the consent. */
export function MemberRecords({ data, children }: { readonly data: MyData; readonly children: ReactNode }) {
  const erasure = useErasure()
  const records = describeMyData(data)
  if (erasure.erased) return <ErasedNotice erased={erasure.erased} />
  return (
    <View className="flow">
      <CloudRecords records={records} />
      {children}
      <DeviceRecords />
      <ExportButtons data={data} />
      <Erasing erasure={erasure} records={records} />
    </View>
  )
}

type ErasingProps = {
  readonly erasure: ReturnType<typeof useErasure>
  readonly records: readonly StoredRecords[]
}

function Erasing({ erasure: { erase, isBusy, failure }, records }: ErasingProps) {
  const [isAsking, setAsking] = useState(false)
  const confirm = () => {
    setAsking(false)
    void erase()
  }
  return (
    <View className="flow">
      <Button isDisabled={isBusy} onPress={() => setAsking(true)}>
        {isBusy ? stateWords.sending : myDataWords.erase}
      </Button>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {isAsking && (
        <EraseSheet
          title={myDataWords.eraseTitle}
          sentences={eraseSentences(records)}
          confirm={myDataWords.eraseYes}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}

function eraseSentences(records: readonly StoredRecords[]): readonly string[] {
  const titlesOf = (onErase: string) =>
    records
      .filter((record) => record.onErase === onErase && record.documents.length > 0)
      .map(({ title }) => title)
      .join(myDataWords.joiner)
  const work = titlesOf('keep')
  return [
    myDataWords.eraseDeleted(titlesOf('delete')),
    myDataWords.eraseKept,
    ...(work ? [myDataWords.eraseWork(work)] : []),
    myDataWords.eraseConsent,
    myDataWords.eraseReceipt,
  ]
}

/** Without a unit there is only the device. */
export function GuestRecords() {
  const { erased, eraseDevice } = useErasure()
  const [isAsking, setAsking] = useState(false)
  if (erased) return <ErasedNotice erased={erased} />
  return (
    <View className="flow">
      <Card title={myDataWords.inCloud}>
        <Text>{myDataWords.nothingInCloud}</Text>
      </Card>
      <DeviceRecords />
      <Button onPress={() => setAsking(true)}>{myDataWords.eraseDevice}</Button>
      {isAsking && (
        <EraseSheet
          title={myDataWords.eraseDeviceTitle}
          sentences={[myDataWords.eraseDeviceText, myDataWords.eraseReceipt]}
          confirm={myDataWords.eraseDeviceYes}
          onConfirm={eraseDevice}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}

function ErasedNotice({ erased }: { readonly erased: Erased | 'device' }) {
  const words =
    erased === 'device' ? myDataWords.erasedDevice : myDataWords.erased(erased.deleted, erased.kept)
  return (
    <>
      <Notice icon="tick" isStatus>
        {words}
      </Notice>
      <Button onPress={() => openPage('me')}>{memberWords.title}</Button>
    </>
  )
}
