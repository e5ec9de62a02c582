import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
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
import { Changes } from './changes'

type Props = {
  readonly noun: Noun
  readonly contentId: string
  /** What people read now. */
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
            <Version key={version.version} {...props} version={version} />
          ))}
        </View>
      )}
    </CloudAnswer>
  )
}

type VersionProps = Props & { readonly version: PublishedVersion }

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
            {isCompared ? words.hide : words.compare}
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
      {(earlier) => <Changes noun={noun} before={text} after={earlier} bank={bank} />}
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
      mistake={failure && failureWords(failure)}
      isBusy={isBusy}
      onYes={() => void restore()}
    />
  )
}

function WithdrawButton({ noun, editionId, onDone }: VersionProps & { readonly editionId: string }) {
  const { isBusy, failure, perform } = useCloudAction(noun, 'withdrawEdition')
  const withdraw = async () => {
    const answer = await perform({ editionId })
    if (answer.ok) onDone(words.withdrawDone)
  }
  return (
    <AskedButton
      label={words.withdraw}
      title={words.withdrawTitle}
      text={words.withdrawText}
      yes={words.withdrawYes}
      mistake={failure && failureWords(failure)}
      isBusy={isBusy}
      onYes={() => void withdraw()}
    />
  )
}

type AskedProps = {
  readonly label: string
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly mistake: string | undefined
  readonly isBusy: boolean
  readonly onYes: () => void
}

/** A step that is asked about first. */
function AskedButton({ label, title, text, yes, mistake, isBusy, onYes }: AskedProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <View>
      <Button isInline onPress={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <Sheet title={title} closeLabel={words.cancel} onClose={close}>
          <Text>{text}</Text>
          {mistake !== undefined && <Notice tone="warm">{mistake}</Notice>}
          <Button isDisabled={isBusy} onPress={onYes}>
            {yes}
          </Button>
          <Button kind="plain" onPress={close}>
            {words.cancel}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
