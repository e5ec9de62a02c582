import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'
import './mark.css'

/** Where the marked words stand: from `start` up to, not including, `end`. */
export type Mark = {
  readonly start: number
  readonly end: number
  /** Marks that one line explains have the same number; left out, they are counted. */
  readonly number?: number
}

type Props = {
  readonly text: string
  readonly marks: readonly Mark[]
  /** A number behind each mark, for the list that explains them; false where there is none. */
  readonly isNumbered?: boolean
}

/** A message with its tell-tale words underlined; what it says is quoted, never ours. */
export function MarkedText({ text, marks, isNumbered = true }: Props) {
  return (
    <View className="quote">
      {piecesOf(text, marks).map((piece, index) => (
        <Fragment key={index}>
          <Text className={piece.number ? 'mark' : 'mark-plain'} {...(piece.number ? MARK_ROLE : {})}>
            {piece.text}
          </Text>
          {isNumbered && piece.number > 0 && (
            <Text className="mark__number" aria-hidden="true">
              {piece.number}
            </Text>
          )}
        </Fragment>
      ))}
    </View>
  )
}

const MARK_ROLE = { 'aria-role': 'mark' }

/** Marks are numbered from 1; 0 is the text between them. */
type Piece = { readonly text: string; readonly number: number }

/** Marks in the order of the text; one that begins within another is passed over. */
function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let count = 0
  for (const { start, end, number } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), number: 0 })
    count += 1
    pieces.push({ text: text.slice(start, end), number: number ?? count })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), number: 0 })
  return pieces
}
