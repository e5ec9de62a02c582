import wx from 'wx-server-sdk'

// The SDK's types do not know that its own symbol is an environment.
wx.init({ env: process.env.TCB_ENV ?? (wx.DYNAMIC_CURRENT_ENV as unknown as string) })

/** What the SDK's types leave open. */
type OpenApi = {
  readonly subscribeMessage: { send(message: Readonly<Record<string, unknown>>): Promise<unknown> }
}
const openApi = wx.openapi as OpenApi

export type SubscribeMessage = {
  readonly openId: string
  readonly templateId: string
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * What became of a message. `refused`: this person takes none, or none any more. `unknown`: WeChat does not know them.
 * A mistake would make all others fail too. `busy`: may be tried again.
 */
export type Sending = 'accepted' | 'refused' | 'unknown' | Mistake | 'busy'

/** What the deployment has wrong: `template` is 40037, `page` 41030, `fields` 47003. */
export type Mistake = 'template' | 'page' | 'fields'

const OUTCOMES: Readonly<Record<number, Sending>> = {
  40003: 'unknown',
  43101: 'refused',
  40037: 'template',
  41030: 'page',
  47003: 'fields',
}

export const isMistake = (sending: Sending): sending is Mistake =>
  sending === 'template' || sending === 'page' || sending === 'fields'

/** Never throws; the text and the person stand in no log. */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<Sending> {
  const { openId, templateId, page, fields } = message
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
  try {
    await openApi.subscribeMessage.send({ touser: openId, templateId, page, data })
    return 'accepted'
  } catch (error) {
    return OUTCOMES[codeOf(error)] ?? 'busy'
  }
}

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'errCode' in error ? Number(error.errCode) : 0
