import { useEffect, useState } from 'react'
import type { GuideSummary } from '@/domain/guides/guide'
import type { SearchHit } from '@/domain/guides/search'
import { asPublished, withPublished } from '@/domain/guides/search-hits'
import { useAfterPaint } from '@/platform/after-paint'
import { openIndex } from './api'

export type Search = {
  readonly text: string
  /** Best first; undefined while too little was typed to say that nothing is found. */
  readonly hits: readonly SearchHit[] | undefined
  readonly type: (text: string) => void
}

/**
 * What was typed, until the app is closed: it may say what has happened to somebody, and phones are shared,
 * so the device does not keep it.
 */
let typedBefore = ''

/** One character begins a word more often than it is one. */
const WORD_LENGTH = 2

/** Finds while one types, on the device alone; `published` corrects what ships where the cloud has answered. */
export function useSearch(published: readonly GuideSummary[] | undefined): Search {
  const [text, setText] = useState(typedBefore)
  const isPainted = useAfterPaint(true)
  useEffect(() => {
    if (isPainted) openIndex()
  }, [isPainted])
  const typed = text.trim()
  const hits = typed ? hitsFor(typed, published) : []
  return {
    text,
    hits: hits.length === 0 && typed.length < WORD_LENGTH ? undefined : hits,
    type: (next) => {
      typedBefore = next
      setText(next)
    },
  }
}

function hitsFor(typed: string, published: readonly GuideSummary[] | undefined): readonly SearchHit[] {
  const hits = asPublished(openIndex()(typed), published)
  return published ? withPublished(typed, hits, published) : hits
}
