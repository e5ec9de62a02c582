/** One measured figure; `budget`, `ok` and `peer` only where there is one. */
export type Figure = {
  readonly bench: string
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly budget?: number
  readonly ok?: boolean
  /** What the figure is compared with, measured in the same run. */
  readonly peer?: number
}
export type Report = (figure: Figure) => void

/** Prints one JSON line a figure, and remembers whether a budget was missed. */
export function createReport(): { readonly report: Report; readonly isMissed: () => boolean } {
  let missed = false
  return {
    report(figure) {
      if (figure.ok === false) missed = true
      console.log(JSON.stringify(figure))
    },
    isMissed: () => missed,
  }
}

/** A figure that must not be larger than its budget. */
export function atMost(figure: Omit<Figure, 'ok'> & { readonly budget: number }): Figure {
  return { ...figure, ok: figure.value <= figure.budget }
}
