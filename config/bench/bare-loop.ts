import wx from 'wx-server-sdk'
import pLimit from 'p-limit'

wx.init({ env: process.env.TCB_ENV ?? '' })

type Work = { readonly messages: readonly Record<string, unknown>[]; readonly atOnce: number }
type Event = { readonly body?: string }

const openApi = wx.openapi as {
  readonly subscribeMessage: { send(message: Readonly<Record<string, unknown>>): Promise<unknown> }
}

/** Nothing but the SDK and the messages: what a sending is measured against. Answers how long it took, in milliseconds. */
export async function main({ body = '{}' }: Event): Promise<{ readonly ok: true; readonly value: number }> {
  const { payload } = JSON.parse(body) as { readonly payload: Work }
  const limit = pLimit(payload.atOnce)
  const started = performance.now()
  await Promise.all(
    payload.messages.map((message) =>
      limit(() => openApi.subscribeMessage.send(message).catch(() => undefined)),
    ),
  )
  return { ok: true, value: performance.now() - started }
}
