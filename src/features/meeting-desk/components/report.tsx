import { Text, View } from '@tarojs/components'
import { BarChart } from '@/components/bar-chart'
import { Button } from '@/components/button'
import { Paper, PaperTools } from '@/components/paper'
import type { Board, MeetingReport } from '@/domain/meetings/contract'
import type { Learning } from '@/domain/meetings/report'
import { AUDIENCES } from '@/domain/shared/taxonomy'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { reportWords } from '@/i18n/zh-CN/meetings'
import { usePartsPainted } from '@/platform/after-paint'
import { canPrint, printPage } from '@/platform/printing'
import { alarmRate, comparedBars, dPrimeWords, hitRate, pledgedWords, questionLines } from '../hooks'
import { ArchivePicture } from './archive-picture'
import './report.css'

/** After one another: the sheet at once would weigh more than may travel after a tap. */
const PARTS = 3

type Props = { readonly board: Board; readonly report: MeetingReport }

/** The meeting on one sheet: a sentence first, then the figure, then the statistic. */
export function Report({ board, report }: Props) {
  const painted = usePartsPainted(PARTS)
  return (
    <>
      <PaperTools>
        {canPrint() && (
          <Button kind="action" icon="save" onPress={printPage}>
            {reportWords.print}
          </Button>
        )}
        <ArchivePicture board={board} report={report} />
        <Text className="note">{reportWords.numbersOnly}</Text>
      </PaperTools>
      <Paper className="meeting-report">
        <Head board={board} />
        <Attendance report={report} />
        <View className="meeting-report__part">
          <Text className="meeting-report__heading">{reportWords.learned}</Text>
          {painted > 1 && <Learned learning={report.learning} />}
        </View>
        <View>{painted > 2 && <Hands report={report} />}</View>
        <View>{painted > 2 && <Questions board={board} />}</View>
        <Text className="meeting-report__foot">{reportWords.foot}</Text>
      </Paper>
    </>
  )
}

function Head({ board: { unitName, audience, openedAt, preparedAt } }: Pick<Props, 'board'>) {
  return (
    <View className="meeting-report__head">
      <Text className="meeting-report__title" aria-role="heading" aria-level="2">
        {reportWords.title}
      </Text>
      <Text className="meeting-report__line">
        {[
          unitName,
          AUDIENCES[audience],
          reportWords.date(fullDayWords(new Date(openedAt ?? preparedAt))),
        ].join(' · ')}
      </Text>
      {openedAt === null && <Text className="meeting-report__line">{reportWords.notOpened}</Text>}
    </View>
  )
}

function Attendance({ report }: Pick<Props, 'report'>) {
  const { attended, counted } = report
  return (
    <View className="meeting-report__part">
      <Text className="meeting-report__heading">{reportWords.attendance}</Text>
      <Text className="meeting-report__line">{reportWords.byPhone(attended)}</Text>
      {counted.present !== null && (
        <>
          <Text className="meeting-report__line">{reportWords.counted(counted.present)}</Text>
          {counted.note !== '' && (
            <Text className="meeting-report__line">{reportWords.headsNote(counted.note)}</Text>
          )}
          <Text className="meeting-report__note">{reportWords.countedNote}</Text>
        </>
      )}
      <Text className="meeting-report__heading">{reportWords.pledges}</Text>
      <Text className="meeting-report__line">{pledgedWords(report)}</Text>
      {counted.pledged !== null && (
        <Text className="meeting-report__line">{reportWords.pledgedCounted(counted.pledged)}</Text>
      )}
    </View>
  )
}

function Learned({ learning: { before, after } }: { readonly learning: Learning }) {
  if (!before || !after) return <Text className="meeting-report__line">{reportWords.nothing}</Text>
  return (
    <>
      <Text className="meeting-report__line">{reportWords.learnedMore(hitRate(before), hitRate(after))}</Text>
      <Text className="meeting-report__line">{reportWords.alarms(alarmRate(before), alarmRate(after))}</Text>
      <BarChart label={reportWords.learned} bars={comparedBars({ before, after })} max={100} />
      <Text className="meeting-report__line">
        {reportWords.dPrime(`${dPrimeWords(before)} → ${dPrimeWords(after)}`)}
      </Text>
      <Text className="meeting-report__note">{reportWords.dPrimeNote}</Text>
    </>
  )
}

function Hands({ report: { handsLearning } }: Pick<Props, 'report'>) {
  const { before, after } = handsLearning
  if (!before || !after) return null
  return (
    <View className="meeting-report__part">
      <Text className="meeting-report__line">
        {reportWords.byHands}
        {reportWords.learnedMore(hitRate(before), hitRate(after))}
        {reportWords.alarms(alarmRate(before), alarmRate(after))}
      </Text>
    </View>
  )
}

function Questions({ board }: Pick<Props, 'board'>) {
  const lines = questionLines(board)
  if (lines.length === 0) return null
  return (
    <View className="meeting-report__part">
      <Text className="meeting-report__heading">{reportWords.questions}</Text>
      {lines.map((line) => (
        <Text key={line} className="meeting-report__small">
          {line}
        </Text>
      ))}
    </View>
  )
}
