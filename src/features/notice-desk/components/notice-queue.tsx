import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import type { WrittenNotice } from '@/domain/notices/contract'
import type { Role } from '@/domain/shared/roles'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { QueueRow } from '@/features/frame/components/queue-row'
import { noticeDeskWords, noticeWords } from '@/i18n/zh-CN/notices'
import type { CloudQuery } from '@/platform/cloud-query'
import { groupOf, NOTICE_GROUPS } from '../hooks'

/** Stands for a notice that only this device has. */
export const NEW_NOTICE = '#new'

type Props = {
  readonly notices: CloudQuery<readonly WrittenNotice[]>
  readonly roles: readonly Role[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** Every notice of the unit by whose turn it is; what waits for this person comes first. */
export function NoticeQueue({ notices, roles, chosen, onChoose }: Props) {
  return (
    <>
      {roles.includes('organiser') && (
        <Button kind={chosen ? 'outline' : 'action'} icon="edit" onPress={() => onChoose(NEW_NOTICE)}>
          {noticeDeskWords.write}
        </Button>
      )}
      <CloudAnswer query={notices}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="note" words={noticeDeskWords.empty} />
          ) : (
            <Groups notices={all} roles={roles} chosen={chosen} onChoose={onChoose} />
          )
        }
      </CloudAnswer>
    </>
  )
}

type GroupsProps = Omit<Props, 'notices'> & { readonly notices: readonly WrittenNotice[] }

function Groups({ notices, roles, chosen, onChoose }: GroupsProps) {
  const groups = NOTICE_GROUPS.map((group) => ({
    group,
    members: notices.filter((notice) => groupOf(notice, roles) === group),
  }))
  return (
    <Card>
      {groups.map(
        ({ group, members }) =>
          members.length > 0 && (
            <View key={group}>
              <Text className="note strong" aria-role="heading" aria-level="2">
                {noticeDeskWords.groups[group]}
              </Text>
              {members.map((notice) => (
                <QueueRow
                  key={notice.id}
                  title={notice.title}
                  second={secondLine(notice)}
                  isChosen={notice.id === chosen}
                  onPress={() => onChoose(notice.id)}
                />
              ))}
            </View>
          ),
      )}
    </Card>
  )
}

const secondLine = ({ kind, version, unitName }: WrittenNotice): string =>
  [noticeWords.kinds[kind], noticeWords.version(version), unitName].join(' · ')
