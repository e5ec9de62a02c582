import { useEffect, useRef } from 'react'
import { Canvas, Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { drawStroke, extendStroke, PEN_PX, type Signature, type Stroke } from '@/domain/pledges/signature'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
import { findCanvas, paintCanvas, usePen, type FoundCanvas } from '@/platform/canvas'
import './signature-field.css'

type Props = { readonly signature: Signature; readonly onChange: (signature: Signature) => void }

/** A name by hand or by keyboard; either way it stays on the device. */
export function SignatureField({ signature, onChange }: Props) {
  const isTyped = signature.kind === 'typed'
  return (
    <View>
      {isTyped ? (
        <Field
          label={pledgeWords.nameLabel}
          hint={pledgeWords.nameHint}
          value={signature.name}
          maxLength={20}
          onInput={(name) => onChange({ kind: 'typed', name })}
        />
      ) : (
        <DrawnName strokes={signature.strokes} onChange={(strokes) => onChange({ kind: 'drawn', strokes })} />
      )}
      <Button kind="plain" onPress={() => onChange(isTyped ? NOTHING_DRAWN : { kind: 'typed', name: '' })}>
        {isTyped ? pledgeWords.drawInstead : pledgeWords.typeInstead}
      </Button>
    </View>
  )
}

const NOTHING_DRAWN: Signature = { kind: 'drawn', strokes: [] }
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
