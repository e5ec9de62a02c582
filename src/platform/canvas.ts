import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'

export type Painter = (context: CanvasRenderingContext2D) => void

/** What WeChat's canvas and the browser's have in common, as far as it is used. */
export type CanvasNode = {
  width: number
  height: number
  getContext: (kind: '2d') => CanvasRenderingContext2D | null
  toDataURL: (type: string, quality: number) => string
  /** WeChat paints only images that its own canvas has made. */
  createImage?: () => HTMLImageElement
}

/** Paints in px of the page, by default as finely as the screen shows it; clears what was there. */
export function paintCanvas(
  { node: canvas, width, height }: FoundCanvas,
  painter: Painter,
  ratio: number = screenRatio(),
): void {
  // Setting the size clears, also when it is the same.
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(ratio, ratio)
  painter(context)
}

const screenRatio = (): number =>
  process.env.TARO_ENV === 'h5' ? window.devicePixelRatio : Taro.getWindowInfo().pixelRatio

export type FoundCanvas = { readonly node: CanvasNode; readonly width: number; readonly height: number }

/** The canvas with this id and its size in px of the page; undefined while it is not there. */
export function findCanvas(id: string): Promise<FoundCanvas | undefined> {
  if (process.env.TARO_ENV === 'h5') {
    const node = webCanvas(id)
    return Promise.resolve(node ? { node, width: node.clientWidth, height: node.clientHeight } : undefined)
  }
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: [FoundCanvas | null]) => resolve(found?.node ? found : undefined))
  })
}

/** Taro wraps the browser's canvas in an element of its own, which carries the id. */
const webCanvas = (id: string): HTMLCanvasElement | null =>
  document.querySelector<HTMLCanvasElement>(`#${id} canvas`)

export type PenPoint = { readonly x: number; readonly y: number }
type Pen = {
  readonly onDown: (at: PenPoint) => void
  readonly onMove: (at: PenPoint) => void
  readonly onUp: () => void
}
type PenTouch = { readonly touches: readonly { readonly x?: number; readonly y?: number }[] }

/**
 * Follows a finger, a pen or a mouse over the canvas with this id.
 *
 * @returns what the canvas needs as props; on the web it is followed by pointer events instead
 */
export function usePen(id: string, pen: Pen) {
  const latest = useRef(pen)
  latest.current = pen
  useEffect(() => (process.env.TARO_ENV === 'h5' ? followPointer(id, latest) : undefined), [id])
  if (process.env.TARO_ENV === 'h5') return {}
  const tell = (listener: 'onDown' | 'onMove') => (event: PenTouch) => {
    const { x, y } = event.touches[0] ?? {}
    if (x !== undefined && y !== undefined) latest.current[listener]({ x, y })
  }
  return {
    disableScroll: true,
    onTouchStart: tell('onDown'),
    onTouchMove: tell('onMove'),
    onTouchEnd: () => latest.current.onUp(),
  }
}

/** @returns stops following */
function followPointer(id: string, pen: { readonly current: Pen }): () => void {
  const field = document.getElementById(id)
  if (!field) return () => undefined
  field.style.touchAction = 'none'
  const at = (event: PointerEvent): PenPoint => {
    const { left, top } = field.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const down = (event: PointerEvent) => {
    field.setPointerCapture(event.pointerId)
    pen.current.onDown(at(event))
  }
  const move = (event: PointerEvent) => {
    if (event.buttons > 0) pen.current.onMove(at(event))
  }
  const up = () => pen.current.onUp()
  field.addEventListener('pointerdown', down)
  field.addEventListener('pointermove', move)
  field.addEventListener('pointerup', up)
  return () => {
    field.removeEventListener('pointerdown', down)
    field.removeEventListener('pointermove', move)
    field.removeEventListener('pointerup', up)
  }
}
