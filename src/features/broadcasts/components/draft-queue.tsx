import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import type { AlertDraft } from '@/domain/alerts/alert'
import { DRAFT_GROUPS, groupOf, type DraftGroup } from '@/domain/alerts/draft-group'
import type { Role } from '@/domain/shared/roles'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import type { UnitNode } from '@/domain/units/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { QueueRow } from '@/features/frame/components/queue-row'
import { broadcastWords, leftWords, versionWords } from '@/i18n/zh-CN/broadcasts'
import type { CloudQuery } from '@/platform/cloud-query'
import { readLeftDrafts, readNewDraft } from '../api'

/** The draft that only this device has stands under this name until the cloud gives it one. */
export const NEW_DRAFT = 'new'

const LEFT = 'left:'

/** What this device has of a draft that is no longer one stands under this name. */
export const leftName = (id: string): string => `${LEFT}${id}`

/** The draft that was left, where the name stands for one. */
export const leftIdOf = (name: string | undefined): string | undefined =>
  name?.startsWith(LEFT) ? name.slice(LEFT.length) : undefined

type Props = {
  readonly drafts: CloudQuery<readonly AlertDraft[]>
  readonly unitId: string
  readonly units: readonly UnitNode[]
  readonly roles: readonly Role[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** Every alert of the unit by whose turn it is; what waits for this person comes first. */
export function DraftQueue({ drafts, unitId, units, roles, chosen, onChoose }: Props) {
  const unsaved = readNewDraft(unitId)
  const unitIds = units.map(({ id }) => id)
  const left = drafts.value ? readLeftDrafts(unitIds, drafts.value) : []
  const isWriter = roles.includes('organiser')
  return (
    <>
      {isWriter && (
        <Button kind={chosen ? 'outline' : 'action'} icon="edit" onPress={() => onChoose(NEW_DRAFT)}>
          {broadcastWords.write}
        </Button>
      )}
      {isWriter && unsaved && (
        <Card>
          <QueueRow
            title={unsaved.form.headline || broadcastWords.untitled}
            second={broadcastWords.unsaved}
            isChosen={chosen === NEW_DRAFT}
            onPress={() => onChoose(NEW_DRAFT)}
          />
        </Card>
      )}
      {isWriter && left.length > 0 && (
        <Card>
          {left.map(({ id, copy }) => (
            <QueueRow
              key={id}
              title={copy.form.headline || broadcastWords.untitled}
              second={leftWords.second}
              isChosen={chosen === leftName(id)}
              onPress={() => onChoose(leftName(id))}
            />
          ))}
        </Card>
      )}
      <CloudAnswer query={drafts}>
        {(all) =>
          all.length === 0 && !unsaved && left.length === 0 ? (
            <Empty icon="alert" words={broadcastWords.empty} />
          ) : (
            <Groups drafts={all} roles={roles} chosen={chosen} onChoose={onChoose} />
          )
        }
      </CloudAnswer>
    </>
  )
}

type GroupsProps = Pick<Props, 'roles' | 'chosen' | 'onChoose'> & { readonly drafts: readonly AlertDraft[] }

function Groups({ drafts, roles, chosen, onChoose }: GroupsProps) {
  const now = new Date()
  const groups = DRAFT_GROUPS.map((group) => ({
    group,
    members: drafts.filter((draft) => groupOf(draft, roles, now) === group),
  }))
  return (
    <Card>
      {groups.map(
        ({ group, members }) =>
          members.length > 0 && (
            <View key={group}>
              <Text className="note strong" aria-role="heading" aria-level="2">
                {broadcastWords.groups[group]}
              </Text>
              {members.map((draft) => (
                <QueueRow
                  key={draft.id}
                  title={draft.headline}
                  second={secondLine(draft)}
                  {...tagOf(draft, group)}
                  isChosen={draft.id === chosen}
                  onPress={() => onChoose(draft.id)}
                />
              ))}
            </View>
          ),
      )}
    </Card>
  )
}

function secondLine({ scamTypeId, areaNames, version }: AlertDraft): string {
  const facts = [SCAM_TYPES[scamTypeId], areaNames.join(broadcastWords.joiner)]
  return (version > 1 ? [...facts, versionWords.number(version)] : facts).join(' · ')
}

function tagOf(draft: AlertDraft, group: DraftGroup): { tag?: string; isUrgent?: boolean } {
  if (group === 'drafts' && !draft.isOwn) return { tag: broadcastWords.byOther }
  if (group === 'drafts' && draft.reviewNote) return { tag: broadcastWords.returned, isUrgent: true }
  if (group !== 'ended') return {}
  if (draft.isReplaced) return { tag: broadcastWords.replaced }
  return { tag: draft.state === 'withdrawn' ? broadcastWords.cancelled : broadcastWords.expired }
}
