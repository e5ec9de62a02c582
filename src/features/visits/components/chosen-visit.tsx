import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { VisitView } from '@/domain/visits/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { failureWords } from '@/i18n/zh-CN/states'
import { visitDeskWords, visitWords } from '@/i18n/zh-CN/visits'
import { dial } from '@/platform/phone'
import { useVisitDesk } from '../hooks'
import { ToTell } from './to-tell'

type Props = { readonly visit: VisitView | undefined; readonly onDone: (words: string) => void }

/** One registration; what is written in it is opened by a tap of its own, which is kept in the history. */
export function ChosenVisit({ visit, onDone }: Props) {
  const { contact, open, close, tell, saidWords, failure, isBusy } = useVisitDesk(onDone)
  if (!visit) return <Text className="second">{visitDeskWords.choose}</Text>
  return (
    <Card title={visitDeskWords.visit(fullDayWords(new Date(visit.askedAt)))}>
      <Text className="second">{visitDeskWords.askedBy[visit.askedBy]}</Text>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {contact ? (
        <View>
          <Text className="words strong">{contact.calledAs}</Text>
          <Text className="words">{`${visitWords.where[contact.way]}：${contact.where}`}</Text>
        </View>
      ) : (
        <>
          <Text className="words">{visitDeskWords.openLead}</Text>
          <Button kind="action" icon="lock" onPress={() => void open(visit.id)}>
            {visitDeskWords.open}
          </Button>
        </>
      )}
      {contact?.way === 'phone' && (
        <Button icon="phone" onPress={() => dial(contact.where)}>
          {visitDeskWords.call}
        </Button>
      )}
      {saidWords !== undefined && (
        <Notice icon="tick" isStatus>
          {saidWords}
        </Notice>
      )}
      {contact?.untold.map((alert) => (
        <ToTell
          key={alert.alertId}
          calledAs={contact.calledAs}
          alert={alert}
          isBusy={isBusy}
          onTold={(outcome) => void tell(visit.id, alert.alertId, outcome)}
        />
      ))}
      {contact && contact.untold.length === 0 && <Text className="second">{visitDeskWords.allTold}</Text>}
      {contact && visit.state === 'open' && (
        <>
          <Text className="note">{visitDeskWords.closeHint}</Text>
          <Button icon="tick" isDisabled={isBusy} onPress={() => void close(visit.id)}>
            {visitDeskWords.close}
          </Button>
        </>
      )}
    </Card>
  )
}
