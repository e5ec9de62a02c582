import type { PairingView, RelativeView } from '../../src/domain/families/contract'
import type { LocalCloud } from './local-cloud'
import { aKey, aMember } from './seeds'

/** How a call is refused. */
export const refusal = (code: string) => ({ ok: false, error: { code } })

let people = 0

/** People in a cloud, and the steps of pairing between them. */
export function familiesIn(cloudOf: () => LocalCloud) {
  const families = <T>(action: string, payload: unknown, as: string, idempotencyKey = aKey()) =>
    cloudOf().call<T>('families', action, payload, { as, idempotencyKey })

  const aPerson = (seed: Partial<Parameters<typeof aMember>[1]> = {}): Promise<string> =>
    aMember(cloudOf(), { openId: `relative-${++people}`, audience: 'elder', ...seed })

  async function aCode(helped: string): Promise<string> {
    const started = await families<{ code: string }>('startPairing', {}, helped)
    if (!started.ok) throw new Error(started.error.code)
    return started.value.code
  }

  async function seen(code: string, as: string): Promise<PairingView> {
    const view = await families<PairingView>('getPairing', { code }, as)
    if (!view.ok) throw new Error(view.error.code)
    return view.value
  }

  /** As far as the three digits on the helper's phone. */
  async function asked(helped: string, helper: string): Promise<{ code: string; digits: string }> {
    const code = await aCode(helped)
    const opened = await families('openPairing', { code, calledAs: '孙女小雨' }, helper)
    if (!opened.ok) throw new Error(opened.error.code)
    return { code, digits: String((await seen(code, helper)).digits) }
  }

  async function agreed(helped: string, helper: string): Promise<string> {
    const { code, digits } = await asked(helped, helper)
    await families('agreeToPairing', { code, digits }, helped)
    return code
  }

  const pair = async (helped: string, helper: string) =>
    families('confirmPairing', { code: await agreed(helped, helper) }, helper)

  async function relativesOf(as: string): Promise<readonly RelativeView[]> {
    const relatives = await families<readonly RelativeView[]>('listRelatives', {}, as)
    return relatives.ok ? relatives.value : []
  }

  return { families, aPerson, aCode, seen, asked, agreed, pair, relativesOf }
}
