import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { StaffEvent, StaffHistory as History } from '@/domain/staff/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { staffWords } from '@/i18n/zh-CN/staff'
import { usePartsPainted } from '@/platform/after-paint'
import { eventPlaceWords, eventWords, useStaffHistory } from '../hooks'

/** 办理记录: what was done in roles and with roles, page by page. */
export function StaffHistory({ unitId }: { readonly unitId: string }) {
  const { page, setPage, history } = useStaffHistory(unitId)
  return (
    <Card title={staffWords.viewTitles.history}>
      <Text className="second">{staffWords.historyLead}</Text>
      <CloudAnswer query={history}>
        {(shown) => (
          <>
            <Told key={page} history={shown} />
            <View className="staff__pages">
              {page > 0 && (
                <Button isInline isDisabled={history.isLoading} onPress={() => setPage(page - 1)}>
                  {staffWords.newer}
                </Button>
              )}
              {(page > 0 || shown.hasMore) && <Text className="note">{staffWords.page(page + 1)}</Text>}
              {shown.hasMore && (
                <Button isInline isDisabled={history.isLoading} onPress={() => setPage(page + 1)}>
                  {staffWords.older}
                </Button>
              )}
            </View>
          </>
        )}
      </CloudAnswer>
    </Card>
  )
}

/** More of them at once would weigh too much for one setData. */
const EVENTS_A_PART = 4

function Told({ history: { events, isIntact } }: { readonly history: History }) {
  const painted = usePartsPainted(Math.ceil(events.length / EVENTS_A_PART))
  if (events.length === 0) return <Text className="words">{staffWords.noHistory}</Text>
  return (
    <>
      {isIntact ? (
        <Notice icon="tick">{staffWords.historyIntact}</Notice>
      ) : (
        <Notice tone="warm">{staffWords.historyBroken}</Notice>
      )}
      <View>
        {events.slice(0, painted * EVENTS_A_PART).map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </View>
    </>
  )
}

function Event({ event }: { readonly event: StaffEvent }) {
  return (
    <View className="staff__event">
      <Text className="words">{eventWords(event)}</Text>
      <Text className="note">{eventPlaceWords(event)}</Text>
    </View>
  )
}
