import { createClock } from './clock'
import { answerCalls } from './remote'
import { createWechat } from './wechat'

/**
 * The process of the simulated WeChat; `argv[2]` is its log. It outlives the cloud by what is on its way, as the real one
 * does: a message that WeChat has been given goes out, whether or not anybody is left to hear so.
 */
const clock = createClock()
const methods = {
  ...createWechat(process.argv[2] ?? '', clock),
  setClockOffset: (offsetMs: number) => clock.setOffset(offsetMs),
}
export type WechatMethods = typeof methods

// Ctrl-C in a terminal reaches this process too; it ends when the cloud has gone.
process.on('SIGINT', () => undefined)

answerCalls(
  {
    send: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on('message', listener),
  },
  methods,
)
