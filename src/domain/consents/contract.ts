import * as v from 'valibot'

export const GetPushes = v.strictObject({})
export const AllowPush = v.strictObject({})
export const StopPushes = v.strictObject({})

/** How many more alerts are pushed to this person, and the template that WeChat asks them about. */
export type Pushes = { readonly templateId: string; readonly remaining: number }

/** Every action of the `consents` function: what goes in, what comes out. */
export type ConsentActions = {
  /** Null where this deployment pushes nothing. */
  getPushes: { input: v.InferInput<typeof GetPushes>; output: Pushes | null }
  /** One message more, after the person said yes in WeChat; as many go as they agreed to. */
  allowPush: { input: v.InferInput<typeof AllowPush>; output: Pushes }
  /** None any more; what WeChat would find them by is forgotten. */
  stopPushes: { input: v.InferInput<typeof StopPushes>; output: Pushes }
}
