import type { HostMessage } from './worker-messages'
import { startWorker, type CallOutcome, type WorkerProcess, type WorkerSettings } from './worker-process'

type Call = Extract<HostMessage, { type: 'call' }>
type Waiting = { readonly call: Call; readonly resolve: (outcome: CallOutcome) => void }

export type WorkerPool = ReturnType<typeof createWorkerPool>

/** Serves the calls of one function: idle workers are reused, up to `size` are started, the rest queue. */
export function createWorkerPool(
  settings: WorkerSettings,
  { size, timeoutMs, clockOffsetMs }: { size: number; timeoutMs: number; clockOffsetMs: () => number },
) {
  const workers = new Set<WorkerProcess>()
  const idle: WorkerProcess[] = []
  const queue: Waiting[] = []

  function start(): WorkerProcess {
    const worker = startWorker(settings)
    workers.add(worker)
    if (clockOffsetMs() !== 0) worker.setClockOffset(clockOffsetMs())
    void worker.exited.then(() => {
      workers.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      serveNext()
    })
    return worker
  }

  function serveNext(): void {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (workers.size < size ? start() : undefined)
      if (!worker) return
      const next = queue.shift()
      if (next) void serve(worker, next)
    }
  }

  async function serve(worker: WorkerProcess, { call, resolve }: Waiting): Promise<void> {
    resolve(await worker.run(call, timeoutMs))
    if (worker.isAlive()) idle.push(worker)
    serveNext()
  }

  return {
    run: (call: Call): Promise<CallOutcome> =>
      new Promise((resolve) => {
        queue.push({ call, resolve })
        serveNext()
      }),
    setClockOffset(offsetMs: number): void {
      for (const worker of workers) worker.setClockOffset(offsetMs)
    },
    /** Calls in flight are answered as crashed; later calls get new workers. */
    async killAll(): Promise<void> {
      const ending = [...workers].map((worker) => worker.exited)
      for (const worker of workers) worker.kill()
      await Promise.all(ending)
    },
  }
}
