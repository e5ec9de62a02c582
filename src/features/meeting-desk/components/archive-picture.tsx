import { useState } from 'react'
import { Canvas } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { Board, MeetingReport } from '@/domain/meetings/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { reportWords } from '@/i18n/zh-CN/meetings'
import { savePicture, type PicturePlace } from '@/platform/image'
import { alarmRate, hitRate, pledgedWords } from '../hooks'
import './archive-picture.css'

type Props = { readonly board: Board; readonly report: MeetingReport }

const CANVAS_ID = 'meeting-picture'
const WIDTH = 720
const HEIGHT = 480
const FONT = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const BLUE = '#0e3770'
const INK = '#13213a'
const GREY = '#414f66'

/** For the archive, in the place of a photograph: numbers, no faces. */
export function ArchivePicture({ board, report }: Props) {
  const [place, setPlace] = useState<PicturePlace>()
  const day = fullDayWords(new Date(board.openedAt ?? board.preparedAt))
  const save = async () => {
    const paint = (context: CanvasRenderingContext2D) =>
      paintNumbers(context, board.unitName, day, linesOf(report))
    const fileName = `${reportWords.picture}-${board.unitName}-${day.replace(/ /g, '')}`
    setPlace(await savePicture(CANVAS_ID, { width: WIDTH, height: HEIGHT, paint, fileName }))
  }
  return (
    <>
      <Button icon="save" onPress={() => void save()}>
        {reportWords.savePicture}
      </Button>
      {place && (
        <Notice tone={place === 'nowhere' ? 'warm' : 'calm'} isStatus>
          {reportWords.saved[place]}
        </Notice>
      )}
      {process.env.TARO_ENV === 'weapp' && <Canvas type="2d" id={CANVAS_ID} className="meeting-picture" />}
    </>
  )
}

function linesOf(report: MeetingReport): readonly string[] {
  const { attended, counted, learning } = report
  const { before, after } = learning
  return [
    reportWords.byPhone(attended),
    ...(counted.present === null ? [] : [reportWords.counted(counted.present)]),
    pledgedWords(report),
    ...(before && after
      ? [
          reportWords.learnedMore(hitRate(before), hitRate(after)),
          reportWords.alarms(alarmRate(before), alarmRate(after)),
        ]
      : []),
  ]
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  unitName: string,
  day: string,
  lines: readonly string[],
): void {
  const write = (words: string, y: number, size: number, colour: string, weight = 'normal') => {
    context.font = `${weight} ${size}px ${FONT}`
    context.fillStyle = colour
    context.fillText(words, 48, y, WIDTH - 96)
  }
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = BLUE
  context.fillRect(0, 0, WIDTH, 132)
  context.fillStyle = '#f6b13a'
  context.fillRect(0, 132, WIDTH, 6)
  write(reportWords.title, 62, 38, '#ffffff', 'bold')
  write(`${unitName} · ${day}`, 106, 24, '#d3e2f7')
  lines.forEach((line, at) => write(line, 196 + at * 48, 26, INK))
  write(reportWords.foot, HEIGHT - 28, 20, GREY)
}
