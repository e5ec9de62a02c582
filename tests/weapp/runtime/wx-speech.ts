import type { AppFolder } from './app-folder'
import { refuse, type Journal } from './journal'
import type { LogicRealm } from './logic-realm'
import type { Time } from './time'
import { asAsync, strict, WechatFailure, type WxPart } from './wx-api'
import type { Network } from './wx-device'

/** As long as a sentence takes; longer than a screen needs to come to rest. */
export const RECORDING_MS = 4_000
const MOST_BYTES = 1_000
const LANGUAGES: readonly unknown[] = ['zh_CN', 'en_US']

type Listener = (event?: object) => void

/** The player of sounds, and the speech plug-in 微信同声传译 where app.json has it. */
export function createSpeech(
  folder: AppFolder,
  network: Network,
  time: Time,
  realm: LogicRealm,
  journal: Journal,
) {
  let recordings = 0

  /** Answers with an address to play, as the plug-in does. */
  function textToSpeech({ lang, content }: Record<string, unknown>): object {
    if (!network.isConnected()) throw new WechatFailure('network error', -20005)
    if (!LANGUAGES.includes(lang)) throw new WechatFailure('unknown language', -20001)
    if (typeof content !== 'string' || Buffer.byteLength(content) > MOST_BYTES || content === '') {
      refuse(journal, `the speech plug-in takes 1 to ${MOST_BYTES} bytes, not “${String(content)}”`)
    }
    const filename = `https://speech.example/${++recordings}.mp3`
    return realm.clone({ retcode: 0, origin: content, filename, expired_time: 0 }) as object
  }

  const plugin = strict(
    'WechatSI',
    { textToSpeech: asAsync('WechatSI.textToSpeech', textToSpeech, time, journal) },
    journal,
  )

  /** A plug-in in a subpackage comes later, and not at all where app.json does not have it. */
  async function fetchPlugin(name: string): Promise<object> {
    if (!folder.plugins.includes(name)) refuse(journal, `plugin "${name}" is not in app.json`)
    return plugin
  }

  const requirePlugin = (name: string) =>
    refuse(journal, `requirePlugin("${name}"): plug-ins stand in a subpackage, use requirePlugin.async`)
  requirePlugin.async = (name: string) => time.track(fetchPlugin(name))

  function createInnerAudioContext(): object {
    const listeners = { ended: [] as Listener[], error: [] as Listener[] }
    let playing: number | undefined
    let isDestroyed = false
    const stop = () => void (playing !== undefined && time.clear(playing))
    const player = {
      src: '',
      play() {
        if (isDestroyed) refuse(journal, 'a player that was destroyed is to play')
        journal.calls.push({ api: 'InnerAudioContext.play', input: player.src })
        stop()
        const isThere = network.isConnected()
        const told = isThere ? listeners.ended : listeners.error
        const event = realm.clone(isThere ? {} : { errCode: 10002, errMsg: 'network error' }) as object
        playing = time.setTimeout(() => told.forEach((listener) => listener(event)), RECORDING_MS)
      },
      onEnded: (listener: Listener) => void listeners.ended.push(listener),
      onError: (listener: Listener) => void listeners.error.push(listener),
      destroy() {
        isDestroyed = true
        stop()
      },
    }
    return strict('InnerAudioContext', player, journal)
  }

  const apis: WxPart = {
    sync: { createInnerAudioContext },
    async: { setInnerAudioOption: () => undefined },
  }
  return { apis, requirePlugin }
}
