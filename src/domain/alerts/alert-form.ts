import * as v from 'valibot'
import type { Picture } from '../shared/picture'
import type { Audience, ScamTypeId } from '../shared/taxonomy'
import { chinaDay, DAY_MS } from '../shared/time'
import type { AlertScope } from './scope'
import { AlertContent, type Certainty, type Severity, type Urgency } from './alert'

/** What an organiser has written so far: anything may still be missing or too long. */
export type AlertForm = {
  readonly severity: Severity
  readonly urgency: Urgency
  readonly certainty: Certainty
  readonly scamTypeId: ScamTypeId | null
  readonly headline: string
  readonly whatHappens: string
  readonly whatToDo: readonly [string, string, string]
  readonly guideId: string | null
  readonly pictures: readonly Picture[]
  readonly audiences: readonly Audience[]
  readonly areaUnitIds: readonly string[]
  /** Undefined until somebody chose. */
  readonly scope: AlertScope | undefined
  /** Days in China, `YYYY-MM-DD`; the alert is shown on both of them and between. */
  readonly firstDay: string
  readonly lastDay: string
}

export type AlertFormField = keyof AlertForm

/** A week, for a whole unit: what most alerts are, and everything else can be changed. */
export function beginAlertForm(unitId: string, now: Date): AlertForm {
  const today = chinaDay(now)
  return {
    severity: 'severe',
    urgency: 'immediate',
    certainty: 'observed',
    scamTypeId: null,
    headline: '',
    whatHappens: '',
    whatToDo: ['', '', ''],
    guideId: null,
    pictures: [],
    audiences: [],
    areaUnitIds: [unitId],
    scope: undefined,
    firstDay: today,
    lastDay: daysLater(today, 6),
  }
}

/** What is stored, to be written on; what else is known of it stays behind. */
export function alertFormOf(content: AlertContent): AlertForm {
  const [first = '', second = '', third = ''] = content.whatToDo
  const { severity, urgency, certainty, scamTypeId, headline, whatHappens } = content
  const { guideId, pictures = [], audiences, areaUnitIds, scope, effectiveAt, expiresAt } = content
  return {
    ...{ severity, urgency, certainty, scamTypeId, headline, whatHappens, guideId, pictures, audiences },
    ...{ areaUnitIds, scope },
    whatToDo: [first, second, third],
    firstDay: chinaDay(new Date(effectiveAt)),
    lastDay: chinaDay(new Date(Date.parse(expiresAt) - 1)),
  }
}

/** The fields in which two people wrote something else; spaces at the ends are none. */
export function differingFields(mine: AlertForm, theirs: AlertForm): AlertFormField[] {
  const [left, right] = [asStored(mine), asStored(theirs)]
  const fields = Object.keys(left) as AlertFormField[]
  return fields.filter((field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]))
}

function asStored(form: AlertForm): AlertForm {
  const read = readAlertForm(form)
  return 'content' in read ? alertFormOf(read.content) : form
}

/** The content once the form is complete; until then the fields that are missing or do not fit. */
export function readAlertForm(
  form: AlertForm,
): { readonly content: AlertContent } | { readonly mistakes: readonly AlertFormField[] } {
  const { firstDay, lastDay, ...same } = form
  const parsed = v.safeParse(AlertContent, {
    ...same,
    effectiveAt: chinaMidnight(firstDay),
    expiresAt: chinaMidnight(daysLater(lastDay, 1)),
  })
  if (parsed.success) return { content: parsed.output }
  const isField = (key: string): key is AlertFormField => key in form
  const keys = parsed.issues.map((issue) => String(issue.path?.[0]?.key))
  const fields = keys.map((key) => FORM_KEYS[key] ?? key).filter(isField)
  return { mistakes: [...new Set(fields)] }
}

/** The instants of the content are days in the form. */
const FORM_KEYS: Readonly<Record<string, AlertFormField>> = { effectiveAt: 'firstDay', expiresAt: 'lastDay' }

/** `count` days after the day, `YYYY-MM-DD`. */
export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)
}

const chinaMidnight = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString()
