/** Stands for Taro's own functions: a device that remembers, and a cloud that the test answers for. */
type Envelope = { readonly action: string; readonly payload: unknown; readonly idempotencyKey?: string }
type Answers = Readonly<Record<string, (payload: never) => unknown>>

let stored = new Map<string, string>()
let answers: Answers = {}
let address = ''
let params: Readonly<Record<string, string>> = {}
export const sent: Envelope[] = []

/** An empty device; calls are answered by the name of their action, any other finds no network. */
export function startOver(next: Answers): void {
  stored = new Map()
  address = ''
  params = {}
  answerWith(next)
}

/** What the address of the page says. */
export function openedWith(next: Readonly<Record<string, string>>): void {
  params = next
}

/** The same device later, when the cloud answers differently. */
export function answerWith(next: Answers): void {
  answers = next
  sent.length = 0
}

export const sentTo = (action: string): readonly Envelope[] => sent.filter((call) => call.action === action)
/** The page that was gone to last. */
export const opened = (): string => address
export const storedOnDevice = (): string => JSON.stringify([...stored])
export const store = (key: string, value: unknown): unknown => stored.set(key, JSON.stringify(value))

async function request({ data }: { data: Envelope }): Promise<{ data: unknown }> {
  sent.push(data)
  const answer = answers[data.action]
  if (!answer) throw new Error('request:fail')
  return { data: answer(data.payload as never) }
}

const noCanvas = {
  select: () => noCanvas,
  fields: () => noCanvas,
  boundingClientRect: () => noCanvas,
  exec: (tell: (found: null[]) => void) => tell([null]),
}

export default {
  request,
  getStorageSync: (key: string): unknown => JSON.parse(stored.get(key) ?? '""'),
  setStorageSync: store,
  removeStorageSync: (key: string) => stored.delete(key),
  nextTick: (run: () => void) => run(),
  pageScrollTo: async () => undefined,
  createSelectorQuery: () => noCanvas,
  getCurrentPages: () => [],
  switchTab: async () => undefined,
  navigateTo: async ({ url }: { url: string }) => {
    address = url
  },
}

export const useDidHide = (): void => undefined
export const useDidShow = (): void => undefined
export const useReachBottom = (): void => undefined
export const useRouter = () => ({ params })
export const useShareAppMessage = (): void => undefined
export const useShareTimeline = (): void => undefined
