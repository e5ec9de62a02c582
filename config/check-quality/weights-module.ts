import type { ScamTypeId } from '../../src/domain/shared/taxonomy'
import type { Feature } from './features'
import type { Model } from './logistic-regression'
import type { TypeWeights } from './type-weights'

/** Log-odds of the model, times the factor and plus the shift, are those of the product. */
export type Scale = { readonly factor: number; readonly shift: number }

type Weighed = { readonly kind: Feature['kind']; readonly id: string; readonly weight: number }

const MADE_BY = 'Made by `npm run fit` from the development messages'

/** What speaks for a scam, as it ships: wording is written a line a weight. */
export function weightsModule(features: readonly Feature[], model: Model, { factor, shift }: Scale): string {
  const weighed = features.map(({ kind, id }, place): Weighed => {
    return { kind, id, weight: model.weights[place] ?? 0 }
  })
  const of = (kind: Feature['kind']) => weighed.filter((one) => one.kind === kind)
  return [
    "import type { CueId } from './cues'",
    '',
    `/** ${MADE_BY}: what is added to the log-odds of a scam. */`,
    `export const BIAS = ${rounded(factor * model.bias + shift)}`,
    '',
    'export const CUE_WEIGHTS: Readonly<Record<CueId, number>> = {',
    ...of('cue').map(({ id, weight }) => `  ${id}: ${rounded(factor * weight)},`),
    '}',
    '',
    '/** Different red flags together weigh more than each alone. */',
    ...of('severalFlags').map(
      ({ weight }) => `export const SEVERAL_FLAGS_WEIGHT = ${rounded(factor * weight)}`,
    ),
    '',
    '/** What one step of the weights below adds. */',
    `export const WORDING_STEP = ${rounded(factor)}`,
    '',
    '/** Characters, and pairs of neighbours one after the other, by what each counts for. */',
    'export const WORDING: readonly (readonly [weight: number, characters: string, pairs: string])[] = [',
    ...wording(of('sign')),
    ']',
    '',
  ].join('\n')
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100

function wording(weighed: readonly Weighed[]): string[] {
  const weights = [...new Set(weighed.map(({ weight }) => weight))].filter((weight) => weight !== 0)
  return weights
    .sort((a, b) => b - a)
    .map((weight) => {
      const signs = weighed.filter((one) => one.weight === weight).map(({ id }) => id)
      const [characters, pairs] = [1, 2].map((length) => signs.filter((sign) => sign.length === length))
      return `  [${weight}, ${quoted(characters)}, ${quoted(pairs)}],`
    })
}

/** What tells the types apart, as it ships. */
export function typeWeightsModule(types: ReadonlyMap<ScamTypeId, TypeWeights>): string {
  const lines = [...types].flatMap(([type, { cues, pairs }]) => [
    `  '${type}': {`,
    `    cues: { ${cues.map(([id, weight]) => `${id}: ${weight}`).join(', ')} },`,
    `    pairs: ${quoted(pairs)},`,
    '  },',
  ])
  return [
    '/* eslint-disable max-len -- made by a program */',
    "import type { ScamTypeId } from '../../shared/taxonomy'",
    "import type { CueId } from './cues'",
    '',
    'type TypeWeights = {',
    '  readonly cues: Readonly<Partial<Record<CueId, number>>>',
    '  /** Pairs of neighbouring characters, one after the other. */',
    '  readonly pairs: string',
    '}',
    '',
    `/** ${MADE_BY}: what is likelier in one type of scam than in all others. */`,
    'export const TYPE_WEIGHTS: Readonly<Record<ScamTypeId, TypeWeights>> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

const quoted = (signs: readonly string[] = []): string => `'${signs.join('').replace(/\n/g, '\\n')}'`
