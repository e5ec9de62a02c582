/** `blocked`: messages are switched off, by the person or by WeChat; `unavailable`: they could not be asked. */
export type ConsentAnswer = 'accepted' | 'refused' | 'blocked' | 'unavailable'

const ANSWERS: Readonly<Record<string, ConsentAnswer>> = {
  accept: 'accepted',
  acceptWithAudio: 'accepted',
  acceptWithAlert: 'accepted',
  reject: 'refused',
  ban: 'blocked',
  filter: 'blocked',
}

/** The person has switched off all messages of this mini-program. */
const MAIN_SWITCH_OFF = 20004

/** Whoever has refused in this visit is not asked again. */
const refused = new Set<string>()

export const canAskForConsent = (): boolean => process.env.TARO_ENV === 'weapp'

export const mayAskForConsent = (templateId: string): boolean =>
  canAskForConsent() && !refused.has(templateId)

/** What the person told WeChat to answer always, with the tick below its question. */
export type KeptChoice = 'accepted' | 'refused'

/** Undefined where they are asked each time, or where it cannot be told. */
export async function readKeptChoice(templateId: string): Promise<KeptChoice | undefined> {
  if (!canAskForConsent()) return undefined
  try {
    const { subscriptionsSetting } = await wx.getSetting({ withSubscriptions: true })
    const answers: Readonly<Record<string, unknown>> = subscriptionsSetting.itemSettings ?? {}
    const kept = ANSWERS[String(answers[templateId])]
    return kept === 'accepted' || kept === 'refused' ? kept : undefined
  } catch {
    return undefined
  }
}

/** WeChat's own page of switches; only within a tap. */
export function openConsentSettings(): void {
  if (canAskForConsent()) wx.openSetting({ withSubscriptions: true }).catch(() => undefined)
}

/**
 * Asks in WeChat's own words whether one message of this template may be sent. Only within a tap, after the
 * screen has said what for. Each `accepted` is worth one message.
 */
export async function askForConsent(templateId: string): Promise<ConsentAnswer> {
  try {
    const answers = await wx.requestSubscribeMessage({ tmplIds: [templateId] })
    const answer = ANSWERS[String(answers[templateId])] ?? 'unavailable'
    if (answer === 'refused') refused.add(templateId)
    return answer
  } catch (error) {
    return isSwitchedOff(error) ? 'blocked' : 'unavailable'
  }
}

const isSwitchedOff = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error && error.errCode === MAIN_SWITCH_OFF
