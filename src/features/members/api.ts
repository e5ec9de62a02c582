import type { Erasure, Me, MyData } from '@/domain/members/contract'
import { readablePage, readableText, type ReadableExport } from '@/domain/members/readable-export'
import type { Result } from '@/domain/shared/result'
import { AUDIENCE_IDS, type Audience } from '@/domain/shared/taxonomy'
import { callCloud } from '@/platform/cloud'
import { copyText, downloadText, type TextFile } from '@/platform/phone'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, storedKeys, writeStored } from '@/platform/storage'
import { hasWeChatIdentity } from '@/platform/identity'

const AUDIENCE_STORED_AS = 'audience'

/** The member's own audience as last heard from the cloud, or what a guest chose. */
export const readAudience = (): Audience => readStored<Audience>(AUDIENCE_STORED_AS) ?? 'citizen'

/** Whatever else a cloud of another version may send is not remembered. */
export function rememberAudience(audience: string): void {
  if (AUDIENCE_IDS.some((known) => known === audience)) writeStored(AUDIENCE_STORED_AS, audience)
}

export function changeAudience(audience: Audience): Promise<Result<Me>> {
  return callCloud('members', 'changeAudience', { audience }, randomToken())
}

export function eraseMyData(): Promise<Result<Erasure>> {
  return callCloud('members', 'eraseMyData', {}, randomToken())
}

export type TakenAlong = 'downloaded' | 'copied' | 'neither'

/** For another programme: a file on the web, the clipboard in WeChat. */
export function takeAlong(data: MyData): Promise<TakenAlong> {
  const text = JSON.stringify(data, null, 2)
  return saveOrCopy({ fileName: 'my-data.json', type: 'application/json', text }, text)
}

/** For the person: a page on the web, plain text on the clipboard in WeChat. */
export function takeReadable(page: ReadableExport): Promise<TakenAlong> {
  const file = { fileName: `${page.title}.html`, type: 'text/html', text: readablePage(page) }
  return saveOrCopy(file, readableText(page))
}

async function saveOrCopy(file: TextFile, text: string): Promise<TakenAlong> {
  if (downloadText(file)) return 'downloaded'
  return (await copyText(text)) ? 'copied' : 'neither'
}

/** The size of the text stays; so does the identity, where it is not a mere number of this device. */
export function clearDevice(): void {
  const kept = hasWeChatIdentity() ? ['text-size', 'sign-in'] : ['text-size']
  for (const key of storedKeys()) if (!kept.includes(key)) removeStored(key)
}
