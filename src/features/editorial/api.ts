import * as v from 'valibot'
import { guideMistakes } from '@/domain/guides/edition'
import { Guide } from '@/domain/guides/guide'
import { questionMistakes } from '@/domain/quizzes/edition'
import { Question, type QuestionSummary } from '@/domain/quizzes/question'
import { lengthLimits, type LengthLimits } from '@/domain/shared/length-limits'
import type { Mistake } from '@/domain/shared/mistakes'
import type { Tree } from '@/domain/shared/tree'
import type { CloudInput } from '@/platform/cloud'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** What is edited: guides, or the questions of the quizzes. */
export type Noun = 'guides' | 'quizzes'

/** Everything that keeps a text from being saved; the cloud judges by the same rules. */
export function mistakesIn(noun: Noun, text: Tree, bank: readonly QuestionSummary[]): readonly Mistake[] {
  return noun === 'guides' ? guideMistakes(text) : questionMistakes(text, bank)
}

export const limitsAt = (noun: Noun, path: string): LengthLimits =>
  noun === 'guides' ? lengthLimits(Guide, path) : lengthLimits(Question, path)

type SaveInput = CloudInput<Noun, 'saveEdition'>

/** What to send to save a text; undefined where it has not its shape yet. */
export function saveInput(
  noun: Noun,
  text: Tree,
  rest: Pick<SaveInput, 'editionId' | 'baseVersion'>,
): SaveInput | undefined {
  if (noun === 'guides') return v.is(Guide, text) ? { ...rest, content: text } : undefined
  return v.is(Question, text) ? { ...rest, content: text } : undefined
}

/** A text as it lies on this device while the cloud has not got it. */
const storedAs = (id: string): string => `edition:${id}`

/** @param id of the draft, or of the content while there is no draft in the cloud */
export const readUnsaved = (id: string): Tree => readStored<Tree>(storedAs(id))

export const keepUnsaved = (id: string, text: Tree): void => writeStored(storedAs(id), text)

export const forgetUnsaved = (id: string): void => removeStored(storedAs(id))

/** What was first written here has an id that no release will take. */
const WRITTEN_HERE = 'own-'

export const isWrittenHere = (contentId: string): boolean => contentId.startsWith(WRITTEN_HERE)

const begunAs = (noun: Noun): string => `edition-begun:${noun}`

/** The id of the new text; the same until the cloud has it, so that what was typed is found again. */
export function begunContentId(noun: Noun): string {
  const begun = readStored<string>(begunAs(noun))
  if (begun !== undefined) return begun
  const id = `${WRITTEN_HERE}${randomToken()}`
  writeStored(begunAs(noun), id)
  return id
}

/** The cloud has it now, so the next new text is another one. */
export function forgetBegun(noun: Noun, contentId: string): void {
  if (readStored<string>(begunAs(noun)) === contentId) removeStored(begunAs(noun))
}
