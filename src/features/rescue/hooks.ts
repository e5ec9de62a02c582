import { useRef, useState } from 'react'
import { writeYuan } from '@/domain/rescue/amount'
import {
  EMPTY_EVIDENCE,
  EMPTY_TRANSFER,
  totalFen,
  withoutTransfer,
  type Evidence,
  type Transfer,
} from '@/domain/rescue/evidence'
import { LONGEST_FAMILY_NAME, MOST_FAMILY, readPhone, type FamilyMember } from '@/domain/rescue/family'
import { familyWords, rescueWords } from '@/i18n/zh-CN/rescue'
import { openPage, turnToStep, usePageReturned, type PageName } from '@/platform/navigation'
import { readStored, writeStored } from '@/platform/storage'
import { keepEvidence, keepFamily, readKeptEvidence, readKeptFamily, reportFromRescue } from './api'

type RescueProgress = {
  /** 0 is the call to 110; the steps of `rescueSteps` follow, then the end. */
  readonly step: number
  readonly ticked: readonly string[]
}

const STORED_AS = 'rescue'

/** What is ticked by going on from the first screen. */
export const CALLED = 'called'

export type Rescue = RescueProgress & {
  readonly isOverview: boolean
  readonly goTo: (step: number) => void
  /** From the first screen on: the call is made. */
  readonly called: () => void
  readonly showOverview: () => void
  readonly toggle: (line: string) => void
  readonly restart: () => void
  /** To a page that belongs to the rescue: whoever comes back finds the step as it was left. */
  readonly openAside: (page: PageName) => void
  readonly report: () => void
}

/**
 * Where the person stands. The ticks are kept on this device and nowhere else, but the page always opens
 * with the call: whoever comes in a hurry must not land in the middle.
 */
export function useRescue(): Rescue {
  const [step, setStep] = useState(0)
  const [isOverview, setOverview] = useState(false)
  const [ticked, setTicked] = useState(() => readStored<RescueProgress>(STORED_AS)?.ticked ?? [])
  const isAside = useRef(false)
  const keep = (next: readonly string[]) => {
    writeStored(STORED_AS, { ticked: next })
    setTicked(next)
  }
  const goTo = (next: number) => {
    setOverview(false)
    setStep(next)
    turnToStep(2)
  }
  const leaveFor = (open: () => void) => {
    isAside.current = true
    open()
  }
  usePageReturned(() => {
    if (!isAside.current) goTo(0)
    isAside.current = false
  })
  return {
    ...{ step, isOverview, ticked, goTo },
    called: () => {
      if (!ticked.includes(CALLED)) keep([...ticked, CALLED])
      goTo(1)
    },
    showOverview: () => {
      setOverview(true)
      turnToStep(2)
    },
    toggle: (line) => keep(toggled(ticked, line)),
    restart: () => {
      keep([])
      goTo(0)
    },
    openAside: (page) => leaveFor(() => openPage(page)),
    report: () => leaveFor(reportFromRescue),
  }
}

/** Takes it in, or out where it was in. */
export function toggled<T>(chosen: readonly T[], one: T): readonly T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
}

/** What to say on the phone, with what the person has already written. */
export function useCallScript(): readonly string[] {
  const [evidence, setEvidence] = useState(readKeptEvidence)
  usePageReturned(() => setEvidence(readKeptEvidence()))
  const fen = totalFen(evidence)
  const [first = EMPTY_TRANSFER] = evidence.transfers
  return rescueWords.first.say({
    name: evidence.name,
    amount: fen > 0 ? ` ${writeYuan(fen)} ` : '',
    when: first.when,
  })
}

export type EvidenceList = {
  readonly evidence: Evidence
  readonly isErased: boolean
  readonly fill: (part: Partial<Evidence>) => void
  readonly fillTransfer: (at: number, part: Partial<Transfer>) => void
  readonly addTransfer: () => void
  readonly removeTransfer: (at: number) => void
  readonly erase: () => void
}

/** The list of what to tell the police; every letter typed is kept at once, on this device only. */
export function useEvidence(): EvidenceList {
  const [evidence, setEvidence] = useState(readKeptEvidence)
  const [isErased, setErased] = useState(false)
  const keep = (next: Evidence) => {
    keepEvidence(next)
    setErased(false)
    setEvidence(next)
  }
  const fill = (part: Partial<Evidence>) => keep({ ...evidence, ...part })
  return {
    ...{ evidence, isErased, fill },
    fillTransfer: (at, part) =>
      fill({
        transfers: evidence.transfers.map((transfer, index) =>
          index === at ? { ...transfer, ...part } : transfer,
        ),
      }),
    addTransfer: () => fill({ transfers: [...evidence.transfers, EMPTY_TRANSFER] }),
    removeTransfer: (at) => keep(withoutTransfer(evidence, at)),
    erase: () => {
      keep(EMPTY_EVIDENCE)
      setErased(true)
    },
  }
}

/** The kept numbers, read again whenever the page comes back. */
export function useFamily(): {
  family: readonly FamilyMember[]
  keep: (next: readonly FamilyMember[]) => void
} {
  const [family, setFamily] = useState(readKeptFamily)
  usePageReturned(() => setFamily(readKeptFamily()))
  const keep = (next: readonly FamilyMember[]) => {
    keepFamily(next)
    setFamily(next)
  }
  return { family, keep }
}

/** Saving one more number, and taking one away. */
export function useFamilyNumbers() {
  const { family, keep } = useFamily()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [isAdding, setAdding] = useState(family.length === 0)
  const [hasTried, setTried] = useState(false)
  const [savedName, setSavedName] = useState<string>()
  const number = readPhone(phone)
  const trimmed = name.trim().slice(0, LONGEST_FAMILY_NAME)

  const save = () => {
    setTried(true)
    if (!trimmed || !number) return
    keep([...family, { name: trimmed, phone: number }])
    setSavedName(trimmed)
    setName('')
    setPhone('')
    setTried(false)
    setAdding(false)
  }
  const remove = (member: FamilyMember) => {
    const rest = family.filter((other) => other !== member)
    keep(rest)
    setSavedName(undefined)
    setAdding(rest.length === 0)
  }
  return {
    ...{ family, name, phone, isAdding, savedName, setName, setPhone, setAdding, save, remove },
    canAdd: family.length < MOST_FAMILY,
    nameMistake: hasTried && !trimmed ? familyWords.nameMissing : undefined,
    phoneMistake: hasTried && !number ? familyWords.phoneMistake : undefined,
  }
}
