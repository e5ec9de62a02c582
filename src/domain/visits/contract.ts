import * as v from 'valibot'
import { DocumentId } from '../shared/ids'

/** 柳阿姨; a name in full is not asked for. */
export const VISIT_CALLED_AS_MAX_LENGTH = 12
/** A telephone number, or a door: 3 组 12 号. */
export const VISIT_WHERE_MAX_LENGTH = 40

const line = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^\n\r]*$/))

/** How the organiser is to come: by telephone, or to the door. */
export const VISIT_WAYS = ['phone', 'door'] as const

/** What stands sealed in the database, and is opened for the organiser of the elder's own unit only. */
export const VisitContact = v.strictObject({
  calledAs: line(VISIT_CALLED_AS_MAX_LENGTH),
  way: v.picklist(VISIT_WAYS),
  where: line(VISIT_WHERE_MAX_LENGTH),
})
export type VisitContact = v.InferOutput<typeof VisitContact>

/** Null for oneself, else somebody whom the caller helps. */
const forWhom = { relativeId: v.nullable(DocumentId) }

export const ListOwnVisits = v.strictObject({})
export const AskForVisit = v.strictObject({ ...forWhom, contact: VisitContact })
export const TakeBackVisit = v.strictObject(forWhom)
export const ListVisits = v.strictObject({ unitId: DocumentId })
export const OpenVisit = v.strictObject({ visitId: DocumentId })
/** What a visitor can say afterwards: told face to face, told on the telephone, or found nobody. */
export const VISIT_OUTCOMES = ['met', 'phoned', 'notFound'] as const
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]

export const TellVisit = v.strictObject({
  visitId: DocumentId,
  alertId: DocumentId,
  outcome: v.picklist(VISIT_OUTCOMES),
})
export const CloseVisit = v.strictObject({ visitId: DocumentId })

export type VisitState = 'open' | 'closed'

/** A registration as the elder, or who helps them, sees it. */
export type OwnVisit = {
  /** Null for one's own. */
  readonly relativeId: string | null
  readonly askedBy: 'self' | 'family'
  readonly state: VisitState
  /** Of a unit of one’s own; null where the unit of a relative is not. */
  readonly unitName: string | null
  readonly askedAt: string
  /** With one's own only. */
  readonly contact: VisitContact | null
}

/** A registration as the organiser sees it before opening it: nothing of the person. */
export type VisitView = {
  readonly id: string
  readonly askedBy: 'self' | 'family'
  readonly state: VisitState
  readonly askedAt: string
  readonly closedAt: string | null
  /** Alerts that nobody has told this person of in time: what there is to do. */
  readonly untold: number
}

/** What is to be told, in the words of the alert. */
export type UntoldAlert = {
  readonly alertId: string
  readonly headline: string
  readonly whatHappens: string
  readonly whatToDo: readonly string[]
  readonly publishedAt: string
  /** How often somebody came and found nobody. */
  readonly tries: number
}

/** Every action of the `visits` function: what goes in, what comes out. */
export type VisitActions = {
  /** One's own, and those of the people one helps. */
  listOwnVisits: { input: v.InferInput<typeof ListOwnVisits>; output: readonly OwnVisit[] }
  /** Again, it replaces what was written before. */
  askForVisit: { input: v.InferInput<typeof AskForVisit>; output: { asked: boolean } }
  /** Gone at once, open or closed. */
  takeBackVisit: { input: v.InferInput<typeof TakeBackVisit>; output: { takenBack: boolean } }
  /** Open ones first. */
  listVisits: { input: v.InferInput<typeof ListVisits>; output: readonly VisitView[] }
  /** Every look is written into the history, so it takes no key: the contact must not stand in a stored answer. */
  openVisit: {
    input: v.InferInput<typeof OpenVisit>
    output: VisitContact & { readonly untold: readonly UntoldAlert[] }
  }
  /** Who was met or spoken to knows of the alert; who was not found stays on the list. */
  tellVisit: { input: v.InferInput<typeof TellVisit>; output: { readonly isTold: boolean } }
  closeVisit: { input: v.InferInput<typeof CloseVisit>; output: { state: VisitState } }
}
