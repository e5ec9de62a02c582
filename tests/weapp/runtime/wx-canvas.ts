import { refuse, type Journal } from './journal'
import type { Time } from './time'
import { nodesBelow, stringOf, type ViewNode } from './view-tree'
import { strict, WechatFailure, type WxPart } from './wx-api'
import { PHOTOGRAPH_PATH } from './wx-device'

/** There is no layout here, so every element is as large as a field to write in. */
const SIZE = { width: 342, height: 180 }
const CANVAS_LIMIT_PX = 4096

const DRAWING = [
  ...['save', 'restore', 'scale', 'translate', 'rotate', 'clearRect', 'fillRect', 'strokeRect'],
  ...[
    'beginPath',
    'closePath',
    'moveTo',
    'lineTo',
    'quadraticCurveTo',
    'bezierCurveTo',
    'arc',
    'arcTo',
    'rect',
  ],
  ...['fill', 'stroke', 'clip', 'fillText', 'strokeText', 'setLineDash', 'drawImage'],
]
const PENS = [
  'lineWidth',
  'lineCap',
  'lineJoin',
  'strokeStyle',
  'fillStyle',
  'font',
  'textAlign',
  'textBaseline',
]

type Fields = { readonly node?: boolean; readonly size?: boolean }

/** Asking for elements of the page in front, and drawing on its canvases. */
export function canvasApis(
  page: () => ViewNode,
  time: Time,
  journal: Journal,
  photograph: Uint8Array | undefined,
): WxPart {
  const canvases = new Map<string, object>()

  /** Elements inside of Taro's recursive component are in another scope, where no selector of the page reaches. */
  function isOnPage(selector: string): boolean {
    const [, sign = '', name = ''] = /^([#.])([\w-]+)$/.exec(selector) ?? []
    if (sign === '') refuse(journal, `the runtime finds elements by #id or .class, not ${selector}`)
    const view = page()
    const isOwn = ({ owner }: ViewNode) => owner === view.owner
    const isMeant = (node: ViewNode) =>
      sign === '#' ? node.attributes.id === name : stringOf(node, 'class').split(' ').includes(name)
    return nodesBelow(view).some((node) => isOwn(node) && isMeant(node))
  }

  function createSelectorQuery(): object {
    const questions: (() => unknown)[] = []
    const query = {
      select(selector: string) {
        const ask = (answer: () => object) => {
          questions.push(() => (isOnPage(selector) ? answer() : null))
          return query
        }
        return strict(
          'SelectorQuery.select()',
          {
            fields: ({ node, size }: Fields) =>
              ask(() => ({ ...(node ? { node: canvasOf(selector) } : {}), ...(size ? SIZE : {}) })),
            boundingClientRect: () => ask(() => ({ left: 0, top: 0, bottom: SIZE.height, ...SIZE })),
          },
          journal,
        )
      },
      exec: (callback: (answers: unknown[]) => void) =>
        time.setTimeout(() => callback(questions.map((answer) => answer())), 0),
    }
    return strict('SelectorQuery', query, journal)
  }

  function canvasOf(selector: string): object {
    const canvas = canvases.get(selector) ?? createCanvas(time, journal, photograph)
    canvases.set(selector, canvas)
    return canvas
  }

  return {
    sync: { createSelectorQuery },
    async: {
      canvasToTempFilePath({ canvas }) {
        if (![...canvases.values()].some((known) => known === canvas))
          throw new WechatFailure('canvas is not one of the page')
        return { tempFilePath: 'wxfile://tmp/canvas.png' }
      },
      saveImageToPhotosAlbum({ filePath }) {
        if (!String(filePath).startsWith('wxfile://')) throw new WechatFailure('no such file')
      },
    },
  }
}

function createCanvas(time: Time, journal: Journal, photograph: Uint8Array | undefined): object {
  const ignore = () => undefined
  const context = {
    ...Object.fromEntries(DRAWING.map((name) => [name, ignore])),
    ...Object.fromEntries(PENS.map((name) => [name, ''])),
    measureText: (text: string) => ({ width: text.length * 16 }),
  }
  const canvas = {
    width: SIZE.width,
    height: SIZE.height,
    getContext: () => strictContext,
    createImage: () => createImage(time),
    // Nothing is painted here: what comes out is what went in.
    toDataURL: (type: string) => `data:${type};base64,${Buffer.from(photograph ?? []).toString('base64')}`,
  }
  const strictContext = strict('CanvasRenderingContext2D', context, journal)
  const sized = new Proxy(canvas, {
    set(target, name, value) {
      if (Number(value) > CANVAS_LIMIT_PX)
        refuse(journal, `a canvas of ${value} px is larger than WeChat draws`)
      return Reflect.set(target, name, value)
    },
  })
  return strict('Canvas', sized, journal)
}

/** An image of a canvas reads files of the phone, and none of them is as small as the screen. */
function createImage(time: Time): object {
  const image = { width: 0, height: 0, onload: () => undefined, onerror: () => undefined }
  const load = (path: unknown) => {
    if (path !== PHOTOGRAPH_PATH) return image.onerror()
    return Object.assign(image, { width: 3000, height: 4000 }).onload()
  }
  return Object.defineProperty(image, 'src', { set: (path) => void time.setTimeout(() => load(path), 0) })
}
