import { useEffect, useState } from 'react'
import { codeMistake, readJoinCode } from '@/domain/joining/code'
import type { JoinCodeView, UnitWithCode } from '@/domain/joining/contract'
import { CAP_MAX } from '@/domain/joining/contract'
import type { FoundUnit } from '@/domain/joining/unit-search'
import type { Me } from '@/domain/members/contract'
import { normaliseCrockford } from '@/domain/shared/ids'
import type { Failure, Result } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import type { ContactCard } from '@/domain/units/contract'
import { codeDeskWords, joiningWords } from '@/i18n/zh-CN/joining'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { scrollToTop, usePageParams } from '@/platform/navigation'
import { randomToken } from '@/platform/random'
import { scanCode } from '@/platform/scan'
import { useShareCard, type ShareCard } from '@/platform/share'
import {
  findByCode,
  forgetTypedCode,
  join,
  keepTypedCode,
  readTypedCode,
  searchUnits,
  type Entrance,
} from './api'

/** The code this page was opened with: a link names it, a code of WeChat carries it in its scene. */
export function useLinkedCode(): string | undefined {
  const { unitCode, scene } = usePageParams()
  return readJoinCode(unitCode ?? scene ?? '')
}

/** What a friend is sent, to join by the same code. */
export const joinCard = (unitName?: string, unitCode?: string | null): ShareCard => ({
  title: unitName === undefined ? joiningWords.cardTitlePlain : joiningWords.cardTitle(unitName),
  page: 'join',
  params: unitCode ? { unitCode } : {},
})

function mistakeWords(typed: string): string | undefined {
  const mistake = codeMistake(typed)
  if (mistake === undefined) return undefined
  if (mistake.kind === 'letters') return joiningWords.codeLetters
  return mistake.kind === 'short' ? joiningWords.codeShort(mistake.by) : joiningWords.codeLong(mistake.by)
}

/** One call at a time; the answer, or why not. */
function useCall() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const run = async <T>(call: Promise<Result<T>>): Promise<T | undefined> => {
    setBusy(true)
    const result = await call
    setBusy(false)
    setFailure(result.ok ? undefined : result.error)
    return result.ok ? result.value : undefined
  }
  return { isBusy, failure, run, forget: () => setFailure(undefined) }
}

/** The steps of joining: a way to the unit, the unit itself, and for a newcomer the notice and the consent. */
export function useJoining(known: Audience, onJoined: (me: Me) => void) {
  const linked = useLinkedCode()
  const [way, setWay] = useState<'code' | 'name'>('code')
  const [code, setCode] = useState(() => linked ?? readTypedCode())
  const [mistake, setMistake] = useState<string>()
  const [entrance, setEntrance] = useState<Entrance>()
  const [audience, setAudience] = useState(known)
  const [isAgreed, setAgreed] = useState(false)
  const [isJoined, setJoined] = useState(false)
  const { isBusy, failure, run, forget } = useCall()
  const card = joinCard(entrance?.unit.name, entrance?.unitCode)
  useShareCard(card)

  const choose = (next: Entrance | undefined) => {
    setEntrance(next)
    setAgreed(false)
    scrollToTop()
  }
  const find = async (typed = code) => {
    const wrong = mistakeWords(typed)
    setMistake(wrong)
    if (wrong) return
    const unitCode = normaliseCrockford(typed)
    const unit = await run(findByCode(unitCode))
    if (unit) choose({ unit, unitCode })
  }
  const type = (typed: string) => {
    keepTypedCode(typed)
    setCode(typed)
    setMistake(undefined)
    forget()
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === 'cancelled') return
    const unitCode = scanned === 'nothing' ? undefined : readJoinCode(scanned.text)
    if (!unitCode) return setMistake(joiningWords.noCode)
    type(unitCode)
    await find(unitCode)
  }
  const enter = async () => {
    const me = entrance && (await run(join(entrance, audience)))
    if (!me) return
    forgetTypedCode()
    setJoined(true)
    scrollToTop()
    onJoined(me)
  }
  useEffect(() => {
    if (linked) void find(linked)
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return {
    ...{ way, code, mistake, entrance, audience, isAgreed, isJoined, isBusy, failure, card },
    ...{ setWay, type, find, scan, enter, setAudience, setAgreed },
    choose: (unit: FoundUnit) => choose({ unit, unitCode: null }),
    startOver: () => {
      forget()
      choose(undefined)
    },
  }
}

/** Looking for a public unit by its name. */
export function useUnitSearch() {
  const [words, setWords] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [found, setFound] = useState<readonly FoundUnit[]>()
  const { isBusy, failure, run } = useCall()
  const type = (typed: string) => {
    setWords(typed)
    setMistake(undefined)
    setFound(undefined)
  }
  const search = async () => {
    if (!words.trim()) return setMistake(joiningWords.nothingTyped)
    setFound(await run(searchUnits(words)))
  }
  return { words, mistake, found, isBusy, failure, type, search }
}

export function useCodes(unitId: string): CloudQuery<readonly JoinCodeView[]> {
  return useCloudQuery('joining', 'listCodes', { unitId })
}

/** Whose name and contact stand on the sheet. */
export function useUnitCard(unitId: string): CloudQuery<ContactCard> {
  return useCloudQuery('units', 'getUnitCard', { unitId })
}

export const DAY_CHOICES = ['1', '7', '30', 'none'] as const
export type DayChoice = (typeof DAY_CHOICES)[number]

/** A code about to be made. */
export function useCodeForm(unitId: string, onMade: (made: JoinCodeView) => void) {
  const { isBusy, failure, perform } = useCloudAction('joining', 'makeCode')
  const [note, setNote] = useState('')
  const [days, setDays] = useState<DayChoice>('7')
  const [cap, setCap] = useState('')
  const [mistake, setMistake] = useState<string>()
  const make = async () => {
    const seats = cap.trim() === '' ? null : Number(cap)
    const isFit = seats === null || (Number.isInteger(seats) && seats >= 1 && seats <= CAP_MAX)
    setMistake(isFit ? undefined : codeDeskWords.capMistake(CAP_MAX))
    if (!isFit) return
    const made = await perform({ unitId, note, days: days === 'none' ? null : Number(days), cap: seats })
    if (made.ok) onMade(made.value)
  }
  return { note, days, cap, mistake, isBusy, failure, setNote, setDays, setCap, make }
}

/** Everything below a unit, and the codes that are missing, made call by call until none are left. */
export function useCodesBelow(unitId: string) {
  const codes = useCloudQuery('joining', 'listCodesBelow', { unitId })
  const [progress, setProgress] = useState<{ readonly made: number; readonly left: number }>()
  const [failure, setFailure] = useState<Failure>()
  const makeAll = async () => {
    setFailure(undefined)
    for (let made = 0, left = 1; left > 0;) {
      const result = await callCloud('joining', 'makeCodesBelow', { unitId }, randomToken())
      if (!result.ok) {
        setFailure(result.error)
        break
      }
      made += result.value.made
      left = result.value.left
      setProgress({ made, left })
    }
    setProgress(undefined)
    codes.reload()
  }
  return { codes, makeAll, progress, failure }
}

const CODES_A_SHEET = 8

/** Those that have a code, sheet by sheet. */
export function sheetsOf(units: readonly UnitWithCode[]): readonly (readonly UnitWithCode[])[] {
  const printed = units.filter(({ code }) => code !== null)
  const count = Math.ceil(printed.length / CODES_A_SHEET)
  return Array.from({ length: count }, (_, at) => printed.slice(at * CODES_A_SHEET, (at + 1) * CODES_A_SHEET))
}

export const useRevoking = () => useCloudAction('joining', 'revokeCode')
