import { useEffect, useRef } from 'react'
import { Canvas, Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import {
  drawStroke,
  extendStroke,
  PEN_PX,
  UNSIGNED,
  type Signature,
  type SignatureKind,
  type Stroke,
} from '@/domain/pledges/signature'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
import { findCanvas, paintCanvas, usePen, type FoundCanvas } from '@/platform/canvas'
import './signature-field.css'

type Props = {
  readonly signature: Signature
  readonly onChange: (signature: Signature) => void
  /** For whoever cannot hold: one tap signs. */
  readonly onSignWithoutHolding: () => void
}

/** A name by hand or by keyboard, or a press without a name; whichever it is, it stays on the device. */
export function SignatureField({ signature, onChange, onSignWithoutHolding }: Props) {
  const others = WAYS.filter(({ kind }) => kind !== signature.kind)
  return (
    <View>
      {signature.kind === 'typed' && (
        <Field
          label={pledgeWords.nameLabel}
          hint={pledgeWords.nameHint}
          value={signature.name}
          maxLength={20}
          onInput={(name) => onChange({ kind: 'typed', name })}
        />
      )}
      {signature.kind === 'drawn' && (
        <DrawnName strokes={signature.strokes} onChange={(strokes) => onChange({ kind: 'drawn', strokes })} />
      )}
      {signature.kind === 'held' && (
        <>
          <Text className="strong">{pledgeWords.holdTitle}</Text>
          <Text className="note signature__line">{pledgeWords.holdHint}</Text>
          <Button kind="plain" onPress={onSignWithoutHolding}>
            {pledgeWords.holdNot}
          </Button>
        </>
      )}
      {others.map(({ kind, words }) => (
        <Button key={kind} kind="plain" onPress={() => onChange(UNSIGNED[kind])}>
          {words}
        </Button>
      ))}
    </View>
  )
}

const WAYS = [
  { kind: 'held', words: pledgeWords.holdInstead },
  { kind: 'drawn', words: pledgeWords.drawInstead },
  { kind: 'typed', words: pledgeWords.typeInstead },
] as const satisfies readonly { kind: SignatureKind; words: string }[]

const CANVAS_ID = 'signature'

type DrawnProps = {
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
}

/** While the pen is down only the canvas follows it; the page hears of a stroke when it is done. */
function DrawnName({ strokes, onChange }: DrawnProps) {
  const drawing = useRef(strokes)
  const canvas = useRef<FoundCanvas>()
  useEffect(() => {
    drawing.current = strokes
    void findCanvas(CANVAS_ID).then((found) => {
      canvas.current = found
      paintStrokes(found, drawing.current)
    })
  }, [strokes])
  const pen = usePen(CANVAS_ID, {
    onDown: (at) => {
      drawing.current = [...drawing.current, [at]]
    },
    onMove: (at) => {
      const stroke = drawing.current.at(-1) ?? []
      drawing.current = [...drawing.current.slice(0, -1), extendStroke(stroke, at)]
      paintStrokes(canvas.current, drawing.current)
    },
    onUp: () => onChange(drawing.current),
  })
  return (
    <>
      <View className="signature__head">
        <Text className="strong">{pledgeWords.writeName}</Text>
        <Button kind="plain" isInline onPress={() => onChange([])}>
          {pledgeWords.rewrite}
        </Button>
      </View>
      <Canvas
        type="2d"
        id={CANVAS_ID}
        className="signature__field"
        aria-role="img"
        aria-label={strokes.length > 0 ? pledgeWords.drawnDone : pledgeWords.drawnEmpty}
        {...pen}
      />
      <Text className="note">{pledgeWords.drawHint}</Text>
    </>
  )
}

/** All strokes anew each time: the web's canvas loses its picture when its component renders. */
function paintStrokes(canvas: FoundCanvas | undefined, strokes: readonly Stroke[]): void {
  if (!canvas) return
  paintCanvas(canvas, (context) => {
    context.lineWidth = PEN_PX
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.strokeStyle = INK
    for (const stroke of strokes) drawStroke(context, stroke)
  })
}

const INK = '#13213a'
