import { lineText, type EvidenceSection } from '@/domain/rescue/evidence-text'
import { breakIntoLines } from '@/domain/rescue/line-breaking'
import { evidenceReadingWords } from '@/i18n/zh-CN/rescue'
import type { Picture } from '@/platform/image'

const WIDTH = 375
const MARGIN = 24
const FONT = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const PAPER = '#ffffff'

type Style = {
  readonly size: number
  readonly weight: 'bold' | 'normal'
  readonly colour: string
  /** Above its first line. */
  readonly gap: number
}
const STYLES = {
  title: { size: 24, weight: 'bold', colour: '#0e3770', gap: 0 },
  heading: { size: 18, weight: 'bold', colour: '#0e3770', gap: 16 },
  line: { size: 17, weight: 'normal', colour: '#13213a', gap: 2 },
} as const satisfies Readonly<Record<string, Style>>
const LEADING = 1.5

type Row = { readonly words: string; readonly y: number; readonly style: Style }

/** The list on one sheet, as high as it needs. */
export function evidencePicture(title: string, sections: readonly EvidenceSection[]): Picture {
  const texts = [
    { text: title, style: STYLES.title },
    ...sections.reduce<{ text: string; style: Style }[]>(
      (all, { title: heading, lines }) => [
        ...all,
        { text: heading, style: STYLES.heading },
        ...lines.map((line) => ({ text: lineText(line), style: STYLES.line })),
      ],
      [],
    ),
  ]
  const { rows, height } = layOut(texts)
  return {
    width: WIDTH,
    height,
    fileName: evidenceReadingWords.pictureFile,
    paint: (context) => paint(context, rows, height),
  }
}

function layOut(texts: readonly { readonly text: string; readonly style: Style }[]) {
  const rows: Row[] = []
  let y = MARGIN
  for (const { text, style } of texts) {
    y += style.gap
    for (const words of breakIntoLines(text, (WIDTH - 2 * MARGIN) / style.size)) {
      y += style.size * LEADING
      rows.push({ words, y, style })
    }
  }
  return { rows, height: Math.ceil(y + MARGIN) }
}

function paint(context: CanvasRenderingContext2D, rows: readonly Row[], height: number): void {
  context.fillStyle = PAPER
  context.fillRect(0, 0, WIDTH, height)
  for (const { words, y, style } of rows) {
    context.font = `${style.weight} ${style.size}px ${FONT}`
    context.fillStyle = style.colour
    context.fillText(words, MARGIN, y, WIDTH - 2 * MARGIN)
  }
}
