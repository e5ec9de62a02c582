import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tabs } from '@/components/tabs'
import type { EditionSummary } from '@/domain/shared/edition'
import type { Role } from '@/domain/shared/roles'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { QueueRow } from '@/features/frame/components/queue-row'
import { dayWords } from '@/i18n/zh-CN/dates'
import { editorialWords as words } from '@/i18n/zh-CN/editorial'
import { usePartsPainted } from '@/platform/after-paint'
import type { CloudQuery } from '@/platform/cloud-query'
import { begunContentId, readUnsaved, type Noun } from '../api'
import { EDITION_GROUPS, groupOf, type EditionGroup, type EditionList, type LiveContent } from '../hooks'

type Props = {
  readonly noun: Noun
  readonly onChooseNoun: (noun: Noun) => void
  readonly editions: CloudQuery<EditionList>
  readonly roles: readonly Role[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

const NOUNS = (['guides', 'quizzes'] as const).map((id) => ({ id, title: words.noun[id] }))

/** What is on its way by whose turn it is, and below it everything that people read now. */
export function EditionQueue({ noun, onChooseNoun, editions, roles, chosen, onChoose }: Props) {
  return (
    <>
      <Tabs label={words.nouns} tabs={NOUNS} current={noun} onChoose={onChooseNoun} />
      <CloudAnswer query={editions}>
        {({ live, editions: open, withdrawn }) => (
          <>
            <View className="flow">
              {open.length > 0 && <OpenEditions editions={open} {...{ roles, chosen, onChoose }} />}
            </View>
            {roles.includes('organiser') && <BeginButton noun={noun} onChoose={onChoose} />}
            <LiveRows key={noun} live={live} {...{ chosen, onChoose }} />
            {withdrawn.length > 0 && <WithdrawnRows withdrawn={withdrawn} {...{ chosen, onChoose }} />}
          </>
        )}
      </CloudAnswer>
    </>
  )
}

/** A text of a trick that no release knows yet. */
function BeginButton({ noun, onChoose }: Pick<Props, 'noun' | 'onChoose'>) {
  const id = begunContentId(noun)
  const label = readUnsaved(id) === undefined ? words.begin : words.goOnWithNew
  return (
    <Button isInline icon="add" onPress={() => onChoose(id)}>
      {label[noun]}
    </Button>
  )
}

type RowsProps = Pick<Props, 'chosen' | 'onChoose'>
type OpenProps = RowsProps & Pick<Props, 'roles'> & { readonly editions: readonly EditionSummary[] }

function OpenEditions({ editions, roles, chosen, onChoose }: OpenProps) {
  return (
    <Card>
      {EDITION_GROUPS.map((group) => {
        const members = editions.filter((edition) => groupOf(edition, roles) === group)
        return (
          members.length > 0 && (
            <View key={group}>
              <GroupTitle words={words.groups[group]} />
              {members.map((edition) => (
                <QueueRow
                  key={edition.id}
                  title={edition.title}
                  second={words.changedOn(dayWords(new Date(edition.changedAt)))}
                  {...tagOf(edition, group)}
                  isChosen={edition.id === chosen}
                  onPress={() => onChoose(edition.id)}
                />
              ))}
            </View>
          )
        )
      })}
    </Card>
  )
}

function GroupTitle({ words: title }: { words: string }) {
  return (
    <Text className="note strong" aria-role="heading" aria-level="2">
      {title}
    </Text>
  )
}

function tagOf(edition: EditionSummary, group: EditionGroup): { tag?: string; isUrgent?: boolean } {
  if (edition.isOutdated) return { tag: words.outdated, isUrgent: true }
  if (group === 'drafts' && edition.reviewNote !== null) return { tag: words.returned, isUrgent: true }
  return edition.restores === null ? {} : { tag: words.restoring(edition.restores) }
}

type WithdrawnProps = RowsProps & { readonly withdrawn: EditionList['withdrawn'] }

function WithdrawnRows({ withdrawn, chosen, onChoose }: WithdrawnProps) {
  return (
    <Card>
      <GroupTitle words={words.withdrawn} />
      {withdrawn.map(({ id, title }) => (
        <QueueRow
          key={id}
          title={title}
          second={words.unread}
          isChosen={id === chosen}
          onPress={() => onChoose(id)}
        />
      ))}
    </Card>
  )
}

const ROWS_A_PART = 4

function LiveRows({ live, chosen, onChoose }: RowsProps & { readonly live: readonly LiveContent[] }) {
  const parts = usePartsPainted(Math.ceil(live.length / ROWS_A_PART))
  return (
    <Card>
      <GroupTitle words={words.live} />
      {live.slice(0, parts * ROWS_A_PART).map(({ id, title, version, scamTypeId }) => (
        <QueueRow
          key={id}
          title={title}
          second={`${SCAM_TYPES[scamTypeId]} · ${words.version(version)}`}
          {...(readUnsaved(id) === undefined ? {} : { tag: words.unsaved, isUrgent: true })}
          isChosen={id === chosen}
          onPress={() => onChoose(id)}
        />
      ))}
    </Card>
  )
}
