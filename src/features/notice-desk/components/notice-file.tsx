import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Paper, PaperTools } from '@/components/paper'
import type { WrittenNotice } from '@/domain/notices/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { noticeDeskWords, noticeFileWords, noticeWords } from '@/i18n/zh-CN/notices'
import { usePageParams } from '@/platform/navigation'
import { printPage } from '@/platform/printing'
import { useWrittenNotices } from '../hooks'
import { reachWords } from './notice-words'
import './notice-file.css'

/** The notice for the file: text, fingerprint, dates and counts on one sheet. */
export function NoticeFile() {
  const { unitId, noticeId } = usePageParams()
  if (!unitId || !noticeId) return <Notice>{noticeFileWords.incomplete}</Notice>
  return <FileOf unitId={unitId} noticeId={noticeId} />
}

function FileOf({ unitId, noticeId }: { readonly unitId: string; readonly noticeId: string }) {
  const written = useWrittenNotices(unitId)
  return (
    <CloudAnswer query={written}>
      {(all) => {
        const notice = all.find(({ id }) => id === noticeId)
        if (!notice) return <Notice tone="warm">{noticeFileWords.gone}</Notice>
        return (
          <>
            <PaperTools>
              <Button kind="action" icon="save" onPress={printPage}>
                {noticeFileWords.print}
              </Button>
            </PaperTools>
            <Sheet notice={notice} />
          </>
        )
      }}
    </CloudAnswer>
  )
}

function Sheet({ notice }: { readonly notice: WrittenNotice }) {
  const { kind, version, title, unitName, paragraphs, promises, areaNames, audiences, textHash } = notice
  return (
    <Paper className="notice-file">
      <Text className="notice-file__title">{title}</Text>
      <Text className="notice-file__note">
        {`${unitName} · ${noticeFileWords.version(noticeWords.kinds[kind], version)}`}
      </Text>
      <Text className="notice-file__note">{reachWords(areaNames, audiences)}</Text>
      <Text className="notice-file__note">{datesOf(notice)}</Text>
      <View className="notice-file__text">
        {paragraphs.map((paragraph) => (
          <Text key={paragraph} className="notice-file__paragraph">
            {paragraph}
          </Text>
        ))}
      </View>
      <Text className="notice-file__heading">{noticeFileWords.promises}</Text>
      {promises.map((promise, at) => (
        <Text key={promise} className="notice-file__paragraph">{`${at + 1}. ${promise}`}</Text>
      ))}
      <Text className="notice-file__heading">{noticeFileWords.counts}</Text>
      {countsOf(notice).map((line) => (
        <Text key={line} className="notice-file__paragraph">
          {line}
        </Text>
      ))}
      <View className="notice-file__foot">
        <Text className="notice-file__note">{noticeFileWords.hash}</Text>
        <Text className="notice-file__hash">{textHash}</Text>
        <Text className="notice-file__note">{noticeFileWords.hashNote}</Text>
        <Text className="notice-file__note">{noticeFileWords.printedOn(fullDayWords(new Date()))}</Text>
      </View>
    </Paper>
  )
}

function datesOf({ publishedAt, lastDay }: WrittenNotice): string {
  const from = publishedAt ? fullDayWords(new Date(publishedAt)) : ''
  return noticeFileWords.dates(from, fullDayWords(new Date(lastDay)))
}

function countsOf({ confirmedCount, paper }: WrittenNotice): readonly string[] {
  const onPhones =
    confirmedCount === null ? noticeDeskWords.countHidden : noticeDeskWords.count(confirmedCount)
  if (!paper) return [onPhones]
  const onPaper = [noticeDeskWords.paperCount(paper.copies), paper.note].filter(Boolean).join(' · ')
  return [onPhones, onPaper]
}
