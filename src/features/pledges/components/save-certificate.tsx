import { useState } from 'react'
import { Canvas } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { qrCells } from '@/components/qr-cells'
import type { SignedPledge } from '@/domain/pledges/contract'
import {
  drawStroke,
  isSigned,
  PEN_PX,
  signatureBounds,
  type Signature,
  type Stroke,
} from '@/domain/pledges/signature'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { certificateWords } from '@/i18n/zh-CN/pledges'
import { savePicture, type PicturePlace } from '@/platform/image'
import { codeOnCertificate } from '../api'
import './save-certificate.css'

type Props = { readonly signed: SignedPledge; readonly signature: Signature | undefined }

const CANVAS_ID = 'certificate-picture'

/** Saves the certificate as a picture; the name in it is only on this device. */
export function SaveCertificate({ signed, signature }: Props) {
  const [place, setPlace] = useState<PicturePlace>()
  const save = async () => {
    const paint = (context: CanvasRenderingContext2D) => paintCertificate(context, signed, signature)
    const fileName = `${certificateWords.shieldTitle}-${signed.certificateNumber}`
    setPlace(await savePicture(CANVAS_ID, { width: WIDTH, height: HEIGHT, paint, fileName }))
  }
  return (
    <>
      <ListRow icon="save" title={certificateWords.save} onPress={() => void save()} />
      {place && (
        <Notice tone={place === 'nowhere' ? 'warm' : 'calm'} isStatus>
          {certificateWords.saved[place]}
        </Notice>
      )}
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={CANVAS_ID} className="certificate-picture" />
      )}
    </>
  )
}

const WIDTH = 360
const HEIGHT = 510
const CODE_SIDE = 96
const MIDDLE = WIDTH / 2
const FONT = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const BLUE = '#0e3770'
const INK = '#13213a'
const GREY = '#414f66'

function paintCertificate(
  context: CanvasRenderingContext2D,
  signed: SignedPledge,
  signature: Signature | undefined,
): void {
  const write = (words: string, y: number, size: number, colour: string, weight = 'normal') => {
    context.font = `${weight} ${size}px ${FONT}`
    context.fillStyle = colour
    context.fillText(words, MIDDLE, y, WIDTH - 60)
  }
  paintPaper(context)
  context.textAlign = 'center'
  write(certificateWords.shieldTitle, 92, 30, BLUE, 'bold')
  signed.motto.forEach((line, index) => write(line, 168 + index * 34, 18, INK))
  if (signature && isSigned(signature)) {
    if (signature.kind === 'drawn') paintSignature(context, signature.strokes)
    else write(signature.kind === 'typed' ? signature.name : certificateWords.heldName, 288, 26, INK, 'bold')
  }
  write(fullDayWords(new Date(signed.signedAt)), 346, 15, GREY)
  paintFoot(context, signed)
}

/** At the left what it is, at the right the code that verifies it. */
function paintFoot(context: CanvasRenderingContext2D, signed: SignedPledge): void {
  const { unitName, variant, version, certificateNumber } = signed
  const lines = [
    unitName,
    certificateWords.version(variant, version),
    certificateWords.number(certificateNumber),
    certificateWords.codeHint,
  ]
  context.textAlign = 'left'
  context.font = `normal 14px ${FONT}`
  context.fillStyle = GREY
  lines.forEach((line, index) => context.fillText(line, 32, 404 + index * 25, WIDTH - 64 - CODE_SIDE - 12))
  paintCode(context, codeOnCertificate(certificateNumber))
}

function paintCode(context: CanvasRenderingContext2D, content: string): void {
  const cells = qrCells(content)
  const side = CODE_SIDE / cells.length
  const left = WIDTH - 30 - CODE_SIDE
  const top = 386
  context.fillStyle = '#ffffff'
  context.fillRect(left - 6, top - 6, CODE_SIDE + 12, CODE_SIDE + 12)
  context.fillStyle = '#000000'
  cells.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(left + x * side, top + y * side, side + 0.2, side + 0.2)
    })
  })
}

function paintPaper(context: CanvasRenderingContext2D): void {
  context.fillStyle = BLUE
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = '#fffdf8'
  context.fillRect(8, 8, WIDTH - 16, HEIGHT - 16)
  context.strokeStyle = '#b98a33'
  context.lineWidth = 1.5
  context.strokeRect(12, 12, WIDTH - 24, HEIGHT - 24)
  context.fillStyle = '#f6b13a'
  context.fillRect(MIDDLE - 28, 116, 56, 3)
  context.fillStyle = '#e6d9bd'
  context.fillRect(40, 368, WIDTH - 80, 1)
}

/** Fitted into the space between the motto and the date. */
function paintSignature(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  const { left, top, width, height } = signatureBounds(strokes)
  const scale = Math.min(200 / (width + PEN_PX), 88 / (height + PEN_PX), 1)
  context.save()
  context.translate(MIDDLE - (left + width / 2) * scale, 274 - (top + height / 2) * scale)
  context.scale(scale, scale)
  context.lineWidth = PEN_PX
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = INK
  for (const stroke of strokes) drawStroke(context, stroke)
  context.restore()
}
