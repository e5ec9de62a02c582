import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { myDataWords } from '@/i18n/zh-CN/members'
import { usePartsPainted } from '@/platform/after-paint'
import type { StoredRecords } from './record-words'
import './cloud-records.css'

/** Everything the cloud has about a member, by kind, in plain words. */
export function CloudRecords({ records }: { readonly records: readonly StoredRecords[] }) {
  const stored = records.filter(({ documents }) => documents.length > 0)
  const empty = records.filter(({ documents }) => documents.length === 0)
  return (
    <>
      {stored.map((record) => (
        <RecordCard key={record.collection} record={record} />
      ))}
      {empty.length > 0 && (
        <Card title={myDataWords.nothingYet}>
          <Text className="words">{empty.map(({ title }) => title).join(myDataWords.joiner)}</Text>
          <Text className="second">{myDataWords.nothingYetHint}</Text>
        </Card>
      )}
    </>
  )
}

/** A page of hundreds of lines helps nobody; the copy to take along has them all. */
const MOST_SHOWN = 10

function RecordCard({ record }: { readonly record: StoredRecords }) {
  const [isOpen, setOpen] = useState(false)
  const { title, purpose, keptUntil, documents } = record
  return (
    <Card title={title}>
      <View>
        <Text className="words">{myDataWords.records(documents.length)}</Text>
        <Text className="second">{myDataWords.purpose(purpose)}</Text>
        <Text className="second">{myDataWords.keptUntil(keptUntil)}</Text>
      </View>
      {isOpen && <Documents documents={documents.slice(0, MOST_SHOWN)} />}
      {isOpen && documents.length > MOST_SHOWN && (
        <Text className="note">{myDataWords.more(documents.length - MOST_SHOWN)}</Text>
      )}
      <Button onPress={() => setOpen(!isOpen)}>{isOpen ? myDataWords.hide : myDataWords.show}</Button>
    </Card>
  )
}

/** One after the other: together they would weigh more than may travel after a tap. */
function Documents({ documents }: Pick<StoredRecords, 'documents'>) {
  const shown = usePartsPainted(documents.length)
  return (
    <View className="stack">
      {documents.slice(0, shown).map((document, index) => (
        <StoredDocument key={index} document={document} />
      ))}
    </View>
  )
}

/** A member's own document has as many lines as ten small ones. */
const LINES_A_PART = 6

function StoredDocument({ document }: { readonly document: StoredRecords['documents'][number] }) {
  const parts = usePartsPainted(Math.ceil(document.length / LINES_A_PART))
  return (
    <View className="stored">
      {document.slice(0, parts * LINES_A_PART).map(({ means, value }) => (
        <View key={means} className="stored__line">
          <Text className="stored__means">{means}</Text>
          <Text className="stored__value">{value}</Text>
        </View>
      ))}
    </View>
  )
}
