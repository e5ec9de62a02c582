/** Stands for Taro's own functions: a device with an empty storage, and a cloud that the test answers for. */
type Envelope = { readonly action: string; readonly payload: Record<string, unknown> }

export type SentCall = Envelope & { readonly noun: string; readonly idempotencyKey?: string }

type Answer = (call: SentCall) => unknown

const stored = new Map<string, unknown>()
export const sent: SentCall[] = []
let answers: Readonly<Record<string, Answer>> = {}

/** Empties the device and answers calls from now on, by the name of the action. */
export function startOver(next: Readonly<Record<string, Answer>>): void {
  stored.clear()
  sent.length = 0
  answers = next
}

export const storedOnDevice = (): string => JSON.stringify([...stored])

async function request({ url, data }: { url: string; data: Envelope & { idempotencyKey?: string } }) {
  const call = { noun: url.slice(url.lastIndexOf('/') + 1), ...data }
  sent.push(call)
  const answer = answers[call.action]
  if (!answer) throw new Error(`request:fail ${call.action}`)
  return { data: answer(call) }
}

export default {
  request,
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => stored.set(key, structuredCopy(value)),
  removeStorageSync: (key: string) => stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  pageScrollTo: async () => undefined,
}

const structuredCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export const useDidHide = (): void => undefined
export const useDidShow = (): void => undefined
export const useReachBottom = (): void => undefined
export const useRouter = () => ({ params: {} })
export const useShareAppMessage = (): void => undefined
export const useShareTimeline = (): void => undefined
