import { encode } from 'uqr'

/** The cells of the code for a camera, row by row, to be painted; true is dark. */
export const qrCells = (content: string): readonly (readonly boolean[])[] =>
  encode(content, { ecc: 'M', border: 0 }).data
