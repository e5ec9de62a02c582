import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import type { Clock } from './clock'
import { callerOn } from './remote'
import type { WechatFaults } from './wechat'
import type { WechatMethods } from './wechat-process'

export type Wechat = ReturnType<typeof startWechat>

/** Starts the simulated WeChat in a process of its own. */
export function startWechat(processFile: string, logFile: string, clock: Clock) {
  const child = fork(processFile, [logFile], { serialization: 'advanced', execArgv: [] })
  const call = callerOn<WechatMethods>({
    send: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
  })
  clock.onChange(() => void call('setClockOffset', clock.offsetMs()))
  const breakDown = () => {
    process.stderr.write('local cloud: the simulated WeChat ended\n')
    process.exit(1)
  }
  child.once('exit', breakDown)

  return {
    call: (api: string, data: unknown, functionName: string | null) => call('call', api, data, functionName),
    setFaults: (faults: WechatFaults) => call('setFaults', faults),

    readLog(): unknown[] {
      if (!existsSync(logFile)) return []
      const lines = readFileSync(logFile, 'utf8').split('\n')
      return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line))
    },

    /** Once what is on its way has arrived. */
    async stop(): Promise<void> {
      child.off('exit', breakDown)
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}
