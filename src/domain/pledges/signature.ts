/** In px of the field it was written in. */
export type Point = { readonly x: number; readonly y: number }
export type Stroke = readonly Point[]

/** What a person signs with. It stays on the device: the cloud is told only that, and what, was signed. */
export type Signature =
  | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'typed'; readonly name: string }
  /** Pressed and held, for whoever does not write; there is no name then. */
  | { readonly kind: 'held'; readonly isDone: boolean }
export type SignatureKind = Signature['kind']

/** Each way of signing as it begins. */
export const UNSIGNED: { readonly [Kind in SignatureKind]: Extract<Signature, { kind: Kind }> } = {
  drawn: { kind: 'drawn', strokes: [] },
  typed: { kind: 'typed', name: '' },
  held: { kind: 'held', isDone: false },
}

/** Points closer than this say nothing new about the line. */
const NEAREST_PX = 2

/** Shorter than this is a slip of the finger, not a name. */
const SHORTEST_NAME_PX = 60

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Rounded to a tenth of a px, so that a signature stays small on the device. */
export function extendStroke(stroke: Stroke, { x, y }: Point): Stroke {
  const point = { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
  const last = stroke.at(-1)
  return last && distance(last, point) < NEAREST_PX ? stroke : [...stroke, point]
}

export function isSigned(signature: Signature): boolean {
  if (signature.kind === 'held') return signature.isDone
  if (signature.kind === 'typed') return signature.name.trim().length > 0
  return signature.strokes.reduce((sum, stroke) => sum + strokeLength(stroke), 0) >= SHORTEST_NAME_PX
}

function strokeLength(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, point, index) => sum + distance(stroke[index] ?? point, point), 0)
}

/** The smallest box round all strokes, so that a small name in a wide field is still seen well. */
export function signatureBounds(strokes: readonly Stroke[]): {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
} {
  const points = strokes.flat()
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  const width = Math.max(...points.map(({ x }) => x)) - left
  const height = Math.max(...points.map(({ y }) => y)) - top
  return { left, top, width, height }
}

/** The part of a drawing context that a line needs; WeChat's and the browser's both have it. */
type LineContext = {
  beginPath: () => unknown
  moveTo: (x: number, y: number) => unknown
  lineTo: (x: number, y: number) => unknown
  quadraticCurveTo: (controlX: number, controlY: number, x: number, y: number) => unknown
  stroke: () => unknown
}

/** Draws through the middle of neighbouring points, which rounds off the corners of a finger's line. */
export function drawStroke(context: LineContext, stroke: Stroke): void {
  const [first] = stroke
  if (!first) return
  context.beginPath()
  context.moveTo(first.x, first.y)
  stroke.slice(1).forEach((point, index) => {
    const before = stroke[index] ?? point
    const middle = { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 }
    context.quadraticCurveTo(before.x, before.y, middle.x, middle.y)
  })
  const last = stroke.at(-1) ?? first
  context.lineTo(last.x, last.y)
  context.stroke()
}

/** The drawn name as a picture that a style can show; SVG, because it stays sharp at every size. */
export function signatureImage(strokes: readonly Stroke[]): string {
  const { left, top, width, height } = signatureBounds(strokes)
  const box = [left - PEN_PX, top - PEN_PX, width + 2 * PEN_PX, height + 2 * PEN_PX].join(' ')
  const paths = strokes.map((stroke) => `<path d='${pathOf(stroke)}'/>`).join('')
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${box}' fill='none' stroke='#13213a' ` +
    `stroke-width='${PEN_PX}' stroke-linecap='round' stroke-linejoin='round'>${paths}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** As thick as a felt pen beside text of 18 px. */
export const PEN_PX = 4

function pathOf(stroke: Stroke): string {
  const path: string[] = []
  drawStroke(
    {
      beginPath: () => undefined,
      moveTo: (x, y) => path.push(`M${x} ${y}`),
      lineTo: (x, y) => path.push(`L${x} ${y}`),
      quadraticCurveTo: (controlX, controlY, x, y) => path.push(`Q${controlX} ${controlY} ${x} ${y}`),
      stroke: () => undefined,
    },
    stroke,
  )
  return path.join('')
}
