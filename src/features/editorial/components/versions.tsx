import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import type { QuestionSummary } from '@/domain/quizzes/question'
import type { PublishedVersion } from '@/domain/shared/edition'
import type { Role } from '@/domain/shared/roles'
import type { Tree } from '@/domain/shared/tree'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { editorialWords, versionWords as words } from '@/i18n/zh-CN/editorial'
import { failureWords } from '@/i18n/zh-CN/states'
import { useCloudAction } from '@/platform/cloud-action'
import type { Noun } from '../api'
import { useVersion, useVersions } from '../hooks'
import { AskedButton } from './asked-button'
import { Changes } from './changes'
import { TextView } from './text-view'

type Props = {
  readonly noun: Noun
  readonly contentId: string
  /** What people read now; undefined where that is nothing. */
  readonly text: Tree
  readonly bank: readonly QuestionSummary[]
  readonly roles: readonly Role[]
  readonly onDone: (words: string) => void
}

/** Everything that was ever published of it, newest first, and the way back to each. */
export function Versions(props: Props) {
  return (
    <CloudAnswer query={useVersions(props.noun, props.contentId)}>
      {(versions) => (
        <View className="stack">
          {versions.map((version) => (
            <Version key={version.version} {...props} version={version} isLast={isLast(versions)} />
          ))}
        </View>
      )}
    </CloudAnswer>
  )
}

/** Once it is withdrawn, nothing is left that people could read. */
const isLast = (versions: readonly PublishedVersion[]): boolean =>
  versions.filter(({ isWithdrawn }) => !isWithdrawn).length === 1

type VersionProps = Props & { readonly version: PublishedVersion; readonly isLast: boolean }

function Version(props: VersionProps) {
  const { roles, version } = props
  const [isCompared, setCompared] = useState(false)
  return (
    <Card title={editorialWords.version(version.version)}>
      {version.isLive && <Tag tone="brand">{words.live}</Tag>}
      {version.isWithdrawn && <Tag>{words.withdrawn}</Tag>}
      <Text className="note">{originOf(version)}</Text>
      {version.isLive ? (
        version.editionId !== null && <WithdrawButton {...props} editionId={version.editionId} />
      ) : (
        <>
          <Button isInline onPress={() => setCompared(!isCompared)}>
            {isCompared ? words.hide : props.text === undefined ? words.read : words.compare}
          </Button>
          {isCompared && <Comparison {...props} />}
          {roles.includes('organiser') && <RestoreButton {...props} />}
        </>
      )}
    </Card>
  )
}

const originOf = ({ publishedAt, restores }: PublishedVersion): string =>
  [
    publishedAt === null ? words.shipped : words.published(fullDayWords(new Date(publishedAt))),
    ...(restores === null ? [] : [words.restores(restores)]),
  ].join(' · ')

function Comparison({ noun, contentId, text, bank, version: { version } }: VersionProps) {
  return (
    <CloudAnswer query={useVersion(noun, contentId, version)}>
      {(earlier) =>
        text === undefined ? (
          <TextView noun={noun} text={earlier} bank={bank} />
        ) : (
          <Changes noun={noun} before={text} after={earlier} bank={bank} />
        )
      }
    </CloudAnswer>
  )
}

function RestoreButton({ noun, contentId, version: { version }, onDone }: VersionProps) {
  const { isBusy, failure, perform } = useCloudAction(noun, 'rollBack')
  const restore = async () => {
    const answer = await perform({ contentId, version })
    if (answer.ok) onDone(words.restored)
  }
  return (
    <AskedButton
      label={words.restore}
      title={words.restoreTitle(version)}
      text={words.restoreText}
      yes={words.restoreYes}
      no={words.cancel}
      mistake={failure && failureWords(failure)}
      isBusy={isBusy}
      onYes={() => void restore()}
    />
  )
}

type WithdrawProps = VersionProps & { readonly editionId: string }

function WithdrawButton({ noun, editionId, isLast: isLastOne, onDone }: WithdrawProps) {
  const { isBusy, failure, perform } = useCloudAction(noun, 'withdrawEdition')
  const withdraw = async () => {
    const answer = await perform({ editionId })
    if (answer.ok) onDone(isLastOne ? words.withdrawLastDone : words.withdrawDone)
  }
  return (
    <AskedButton
      label={words.withdraw}
      title={words.withdrawTitle}
      text={isLastOne ? words.withdrawLastText : words.withdrawText}
      yes={words.withdrawYes}
      no={words.cancel}
      mistake={failure && failureWords(failure)}
      isBusy={isBusy}
      onYes={() => void withdraw()}
    />
  )
}
