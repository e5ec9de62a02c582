import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { readSignIn } from './sign-in'
import { removeStored, storedKeys, writeStored } from './storage'

const Persona = v.object({
  id: v.string(),
  name: v.string(),
  role: v.string(),
  token: v.string(),
  describe: v.string(),
})
/** A person of the demonstration; `token` is the WeChat sign-in that stands for them. */
export type Persona = v.InferOutput<typeof Persona>

/** The personas of the local cloud; none where the app is served by anything else. */
export async function fetchPersonas(): Promise<readonly Persona[]> {
  try {
    const { statusCode, data } = await Taro.request<unknown>({ url: '/_local/personas' })
    const parsed = v.safeParse(v.array(Persona), data)
    return statusCode === 200 && parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

export const isCurrentPersona = ({ token }: Persona): boolean => readSignIn() === token

/** Begins anew as this person, or as a guest: nothing that another one read or wrote stays on the device. */
export function becomePersona(persona: Persona | undefined): void {
  for (const key of storedKeys()) if (key !== 'text-size') removeStored(key)
  if (persona) writeStored('sign-in', persona.token)
  window.location.hash = ''
  window.location.reload()
}

/** A place before the app in the page, which leaves the app the rest of the height. */
export function placeAboveApp(): HTMLElement {
  const place = document.createElement('div')
  document.body.prepend(place)
  document.body.classList.add('has-demo-bar')
  return place
}
