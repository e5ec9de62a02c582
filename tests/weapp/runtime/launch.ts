import path from 'node:path'
import { openAppFolder } from './app-folder'
import { dispatch } from './events'
import { findAll, findElement, findField, type Wanted } from './find'
import { effectCount, type Cause } from './journal'
import { createMiniProgram } from './mini-program'
import { summariseSetData } from './set-data-sizes'
import { textsOf, type ViewNode } from './view-tree'
import type { PhoneStorage } from './wx-storage'

export type LaunchOptions = {
  /** Who uses the phone, as the local cloud's WeChat door knows them: `wechat:<open id>`. */
  readonly as?: string
  /** Where the functions are; without it every call fails as without a network. */
  readonly cloudUrl?: string
  /** The built mini-program; dist/weapp by default. */
  readonly folder?: string
  /** What an earlier launch left on the phone. */
  readonly storage?: PhoneStorage
  /** WeChat's font setting; 1.4 is 关怀模式. */
  readonly fontFactor?: number
  /** What was copied in another app; nothing by default. */
  readonly clipboard?: string
  /** The answer when asked for messages; accept by default. */
  readonly consent?: string
  /** The answer that the person told WeChat to give always, with the tick; none by default. */
  readonly keptConsent?: string
  /** The code before the camera; without one the person closes it. */
  readonly code?: string
  /** A JPEG in the album, which every canvas hands back as its own; without one the person closes the album. */
  readonly photograph?: Uint8Array
  /** Where it was opened from, in WeChat's numbers; 1154 is a page alone in the timeline. */
  readonly scene?: number
}

export type App = Awaited<ReturnType<typeof launch>>
type Choice = Omit<Wanted, 'name'>
type FriendCard = { readonly title: string; readonly path: string }
type TimelineCard = { readonly title: string; readonly query: string }

const FROM_THE_LIST = 1001

/**
 * Runs the built mini-program as one person has it in hand. Every action waits until the screen has come to
 * rest, and fails on whatever WeChat would have refused meanwhile.
 */
export async function launch(options: LaunchOptions = {}) {
  const folder = openAppFolder(options.folder ?? path.resolve('dist/weapp'))
  const miniProgram = createMiniProgram(folder, {
    cloud: { url: options.cloudUrl, token: options.as ?? 'wechat:somebody' },
    storage: options.storage ?? new Map(),
    belongings: {
      fontFactor: options.fontFactor ?? 1,
      clipboard: options.clipboard ?? '',
      consent: options.consent ?? 'accept',
      keptConsent: options.keptConsent,
      code: options.code,
      photograph: options.photograph,
      scene: options.scene ?? FROM_THE_LIST,
    },
  })
  const { journal, time, realm, network, pages, doing, view } = miniProgram
  let faultsTold = 0

  /** Waits until nothing is on its way and no timer is due soon. */
  async function settle(): Promise<void> {
    await time.settle()
    failOnFaults()
    pages.restAfterOpening()
  }

  function failOnFaults(): void {
    const faults = journal.faults.slice(faultsTold)
    faultsTold = journal.faults.length
    if (faults.length > 0) throw new Error(`on ${pages.top()?.file ?? 'launch'}: ${faults.join('\n')}`)
  }

  async function act(cause: Cause, perform: () => void): Promise<void> {
    doing.cause = cause
    perform()
    await settle()
  }

  async function touch(node: ViewNode, name: string): Promise<void> {
    const before = effectCount(journal)
    await act('tap', () => {
      const isHeard = dispatch(node, { type: 'tap' }, realm, journal)
      if (!isHeard) throw new Error(`“${name}” on ${page()} does not answer to a tap`)
    })
    if (effectCount(journal) === before) throw new Error(`a tap on “${name}” on ${page()} changes nothing`)
  }

  const page = (): string => pages.top()?.file ?? ''

  function card(method: string): unknown {
    const handler = pages.top()?.self[method]
    if (typeof handler !== 'function') throw new Error(`${page()} has no card to send`)
    return handler.call(pages.top()?.self, realm.clone({ from: 'button' }))
  }

  return {
    /** Starts the mini-program on that page, as from a code or a shared card; later opens it anew. */
    open: (address: string): Promise<void> =>
      act('open', () => {
        if (!miniProgram.isStarted()) miniProgram.start()
        pages.reLaunch(`/${address}`)
      }),
    /** Taps the one element with that label or text. */
    tap: (name: string, choice: Choice = {}): Promise<void> =>
      touch(findElement(view(), { name, ...choice }), name),
    /** Types into the field with that label, replacing what is there. */
    input: (label: string, value: string): Promise<void> =>
      act('input', () => {
        const detail = { value, cursor: value.length, keyCode: 0 }
        const isHeard = dispatch(findField(view(), label), { type: 'input', detail }, realm, journal)
        if (!isHeard) throw new Error(`the field “${label}” on ${page()} does not answer to typing`)
      }),
    /** Draws a line with the finger on the element with that label or text. */
    draw: (
      name: string,
      points: readonly { readonly x: number; readonly y: number }[],
      choice: Choice = {},
    ): Promise<void> =>
      act('input', () => {
        const [first, ...others] = points
        if (!first) throw new Error('a line needs a point')
        const target = findElement(view(), { name, ...choice })
        const moves = others.map((point) => ({ type: 'touchmove', touches: [point] }))
        const events = [{ type: 'touchstart', touches: [first] }, ...moves, { type: 'touchend' }]
        const heard = events.filter((event) => dispatch(target, event, realm, journal))
        if (heard.length < events.length) throw new Error(`“${name}” on ${page()} does not follow a finger`)
      }),
    /** Presses the element with that label or text, and lifts the finger after so long. */
    hold: async (name: string, ms: number, choice: Choice = {}): Promise<void> => {
      const target = findElement(view(), { name, ...choice })
      doing.cause = 'tap'
      const isHeard = dispatch(target, { type: 'touchstart', touches: [{}] }, realm, journal)
      if (!isHeard) throw new Error(`“${name}” on ${page()} does not answer to a press`)
      await time.advance(ms)
      await act('tap', () => void dispatch(target, { type: 'touchend' }, realm, journal))
    },
    /** WeChat's own back button. */
    back: (): Promise<void> => act('tap', () => pages.navigateBack()),
    /** Lets time pass without waiting for it. */
    advance: async (ms: number): Promise<void> => {
      doing.cause = 'time'
      await time.advance(ms)
      await settle()
    },
    /** The card that the page in front gives to WeChat when the person sends it to a friend. */
    cardToFriend: (): FriendCard => card('onShareAppMessage') as FriendCard,
    /** The same for the timeline. */
    cardToTimeline: (): TimelineCard => card('onShareTimeline') as TimelineCard,
    settle,
    setOnline: (isOnline: boolean): Promise<void> => act('time', () => network.change(isOnline)),

    page,
    /** The open pages from the first to the one in front. */
    stack: (): readonly string[] => pages.all().map(({ file }) => file),
    texts: (): readonly string[] => textsOf(view()),
    /** Whether some element has that text or label. */
    shows: (name: string, choice: Choice = {}): boolean => findAll(view(), { name, ...choice }).length > 0,
    /** The elements themselves, for what words do not say. */
    view,

    /** What was asked of WeChat, for example of `makePhoneCall`. */
    calls: (api: string): readonly unknown[] =>
      journal.calls.filter((call) => call.api === api).map(({ input }) => input),
    setDataSizes: () => summariseSetData(journal),
  }
}
