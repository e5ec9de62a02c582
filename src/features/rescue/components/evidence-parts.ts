import { writeYuan } from '@/domain/rescue/amount'
import { KEPT_THINGS, type Evidence } from '@/domain/rescue/evidence'
import { evidenceWords } from '@/i18n/zh-CN/rescue'

/** What is asked on one screen; a transfer, counted from 0, takes two. */
export type EvidencePart =
  | { readonly kind: 'you' | 'other' | 'kept' | 'notes' }
  | { readonly kind: 'money' | 'payee'; readonly at: number }

const words = evidenceWords.parts

/** Every screen of the list, in the order in which an officer asks. */
export function evidenceParts({ transfers }: Evidence): readonly EvidencePart[] {
  const asked = transfers.reduce<EvidencePart[]>(
    (parts, _, at) => [...parts, { kind: 'money', at }, { kind: 'payee', at }],
    [],
  )
  return [{ kind: 'you' }, ...asked, { kind: 'other' }, { kind: 'kept' }, { kind: 'notes' }]
}

/** The screen after this one; undefined at the end. */
export function partAfter(part: EvidencePart, evidence: Evidence): EvidencePart | undefined {
  const parts = evidenceParts(evidence)
  return parts[parts.findIndex((one) => partId(one) === partId(part)) + 1]
}

export const partId = (part: EvidencePart): string => ('at' in part ? `${part.kind}-${part.at}` : part.kind)

export function partTitle(part: EvidencePart): string {
  switch (part.kind) {
    case 'money':
      return words.transferMoney(part.at + 1)
    case 'payee':
      return words.transferPayee(part.at + 1)
    default:
      return words[part.kind]
  }
}

/** What is written so far, in one line; empty where nothing is. A transfer is told once, by its money. */
export function partSummary(part: EvidencePart, evidence: Evidence): string {
  switch (part.kind) {
    case 'you':
      return evidence.name
    case 'money':
      return transferSummary(evidence, part.at)
    case 'payee':
      return ''
    case 'other':
      return firstOf([evidence.nickname, evidence.phone, evidence.app, evidence.link])
    case 'kept':
      return evidence.kept.map((thing) => KEPT_THINGS[thing]).join('、')
    case 'notes':
      return evidence.notes
  }
}

function transferSummary({ transfers }: Evidence, at: number): string {
  const { amountFen = null, when = '', payee = '', payeeAccount = '' } = transfers[at] ?? {}
  const amount = amountFen === null ? '' : evidenceWords.yuan(writeYuan(amountFen))
  return [amount, firstOf([when, payee, payeeAccount])].filter(Boolean).join(' · ')
}

const firstOf = (texts: readonly string[]): string => texts.find((text) => text !== '') ?? ''
