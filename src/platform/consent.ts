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

export const mayAskForConsent = (templateId: string): boolean =>
  process.env.TARO_ENV === 'weapp' && !refused.has(templateId)

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
