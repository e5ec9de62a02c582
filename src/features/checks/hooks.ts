import { useEffect, useState } from 'react'
import { cardOf, readCard, writeCard, type CheckCard } from '@/domain/checks/card'
import type { CheckMatch, CheckVerdict } from '@/domain/checks/check'
import { checkMessage } from '@/domain/checks/check-message'
import { checkHappenings, type HappeningId } from '@/domain/checks/happenings'
import { excerptOf } from '@/domain/checks/excerpt'
import { findLinks } from '@/domain/checks/link'
import { RED_FLAGS, type RedFlagId } from '@/domain/shared/taxonomy'
import {
  checkCardWords,
  checkResultWords,
  checkStepWords,
  checkWords,
  flagReasons,
  trickNames,
  verdictWords,
} from '@/i18n/zh-CN/checks'
import { readClipboard } from '@/platform/clipboard'
import { turnToStep, usePageParams } from '@/platform/navigation'
import { prepareScan, scanCode } from '@/platform/scan'
import { useShareCard, type ShareCard } from '@/platform/share'
import type { Checked } from './api'

/** There is no tone for "safe". */
export const VERDICT_TONES = {
  likelyScam: 'danger',
  unsure: 'warm',
  nothingFound: 'brand',
} as const satisfies Record<CheckVerdict, string>

/** A message is pasted, a call described by tapping. */
export type CheckWay = 'message' | 'call'

export type Check = {
  readonly way: CheckWay
  readonly text: string
  readonly happenings: readonly HappeningId[]
  /** What is missing before anything can be checked, in a sentence. */
  readonly mistake: string | undefined
  readonly checked: Checked | undefined
  readonly card: ShareCard
  /** Whether the sheet is open that says where official numbers are found. */
  readonly isAskingWhere: boolean
  readonly choose: (way: CheckWay) => void
  readonly type: (text: string) => void
  readonly toggle: (id: HappeningId) => void
  readonly paste: () => Promise<void>
  readonly scan: () => Promise<void>
  readonly check: () => void
  readonly askWhere: (isOpen: boolean) => void
  readonly startOver: () => void
}

/**
 * One check after the other. Nothing of it is kept, and nothing leaves the device.
 *
 * @param received the card that opened the page; while nothing else is checked, it is the one to pass on
 */
export function useCheck(received: CheckCard | undefined): Check {
  const [way, setWay] = useState<CheckWay>('message')
  const [text, setText] = useState('')
  const [happenings, setHappenings] = useState<readonly HappeningId[]>([])
  const [mistake, setMistake] = useState<string>()
  const [checked, setChecked] = useState<Checked>()
  const [isAskingWhere, askWhere] = useState(false)
  const card = shareCardOf(checked ? cardOf(checked.result) : received)
  useShareCard(card)
  useEffect(prepareScan, [])

  const show = (next: Checked) => {
    setMistake(undefined)
    setChecked(next)
    turnToStep(2)
  }
  const checkText = (message: string, missing: string) =>
    message.trim() ? show(answerTo(message)) : setMistake(missing)
  const checkCall = () =>
    happenings.length > 0
      ? show({ result: checkHappenings(happenings), text: '', links: [] })
      : setMistake(checkWords.nothingChosen)
  const paste = async () => {
    const pasted = await readClipboard()
    if (pasted === undefined) setMistake(checkWords.pasteRefused)
    else checkText(pasted, checkWords.nothingToPaste)
  }
  const scan = async () => {
    const found = await scanCode()
    if (found === 'cancelled') return
    if (found === 'nothing') setMistake(checkWords.noCode)
    else checkText(found.text, checkWords.noCode)
  }
  const startOver = () => {
    setText('')
    setHappenings([])
    setChecked(undefined)
    turnToStep(1)
  }
  const choose = (next: CheckWay) => {
    setWay(next)
    setMistake(undefined)
  }
  return {
    ...{ way, text, happenings, mistake, checked, card, isAskingWhere },
    ...{ choose, paste, scan, askWhere, startOver },
    type: (next) => {
      setText(next)
      setMistake(undefined)
    },
    toggle: (id) => {
      setHappenings(happenings.includes(id) ? happenings.filter((one) => one !== id) : [...happenings, id])
      setMistake(undefined)
    },
    check: () => (way === 'call' ? checkCall() : checkText(text, checkWords.nothingTyped)),
  }
}

const answerTo = (text: string): Checked => ({ result: checkMessage(text), text, links: findLinks(text) })

/** What WeChat's menu sends from this page: a result, or an invitation while there is none. */
function shareCardOf(card: CheckCard | undefined): ShareCard {
  if (!card) return { title: checkWords.title, page: 'check', params: {} }
  return {
    title: checkCardWords.message(verdictWords[card.verdict]),
    page: 'check',
    params: writeCard(card),
  }
}

/** The red flags as they are shown: those of a message in the order of its words, those of a call by weight. */
export function redFlagsInOrder({ text, result }: Checked): readonly RedFlagId[] {
  if (text === '') return result.redFlagIds
  return [...new Set(excerptOf(text, result).matches.map(({ redFlagId }) => redFlagId))]
}

/** Words of one red flag that touch are one mark: 不要 · 告诉 · 家人. */
export function inOneMark(matches: readonly CheckMatch[]): readonly CheckMatch[] {
  return matches.reduce<readonly CheckMatch[]>((marks, match) => {
    const last = marks[marks.length - 1]
    const goesOn = last?.redFlagId === match.redFlagId && last.end >= match.start
    return goesOn ? [...marks.slice(0, -1), { ...last, end: match.end }] : [...marks, match]
  }, [])
}

/** What stands behind the verdict, in one line. */
export function verdictSecond(checked: Checked, isElder: boolean): string {
  const { verdict, scamTypeIds } = checked.result
  if (verdict === 'nothingFound') return checkResultWords.nothing
  if (verdict === 'unsure') return checkResultWords.maybe
  const [trick] = scamTypeIds
  const flags = redFlagsInOrder(checked).length
  if (flags === 0) return checkResultWords.foundByWording
  if (!trick || trick === 'other') return checkResultWords.foundUnnamed(flags)
  const name = trickNames[trick]
  return isElder ? checkResultWords.foundElder(name) : checkResultWords.found(flags, name)
}

/** Where the one thing to do stands among the sentences of `checkSpeech`, and the first red flag. */
export const STEP_SPOKEN = 1
export const FIRST_FLAG_SPOKEN = 2

/** What the voice reads of an answer: the verdict, the one thing to do, and the red flags. */
export function checkSpeech(checked: Checked): readonly string[] {
  const { verdict, nextStep } = checked.result
  return [
    checkResultWords.spoken(verdictWords[verdict], verdictSecond(checked, true)),
    checkStepWords[nextStep].words,
    ...redFlagsInOrder(checked).map((id) => checkResultWords.flag(RED_FLAGS[id], flagReasons[id])),
  ]
}

/** The result that somebody else sent, where the page was opened by their card. */
export function useReceivedCard(): CheckCard | undefined {
  return readCard(usePageParams())
}
