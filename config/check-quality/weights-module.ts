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
  const weighed = features.map(({ kind, id }, index): Weighed => {
    return { kind, id, weight: model.weights[index] ?? 0 }
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
    '/** What 1 of the weights below adds. */',
    `export const WORDING_STEP = ${rounded(factor)}`,
    '',
    '/** Characters, and bigrams one after the other, by what each counts for. */',
    'export const WORDING_WEIGHTS: readonly (readonly [weight: number, characters: string, bigrams: string])[] = [',
    ...wording(of('nGram')),
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
      const nGrams = weighed.filter((one) => one.weight === weight).map(({ id }) => id)
      const [characters, bigrams] = [1, 2].map((length) => nGrams.filter((nGram) => nGram.length === length))
      return `  [${weight}, ${quoted(characters)}, ${quoted(bigrams)}],`
    })
}

/** What tells the types apart, as it ships. */
export function typeWeightsModule(types: ReadonlyMap<ScamTypeId, TypeWeights>): string {
  const lines = [...types].flatMap(([type, { cues, bigrams }]) => [
    `  '${type}': {`,
    `    cues: { ${cues.map(([id, weight]) => `${id}: ${weight}`).join(', ')} },`,
    `    bigrams: ${quoted(bigrams)},`,
    '  },',
  ])
  return [
    '/* eslint-disable max-len -- made by a program */',
    "import type { ScamTypeId } from '../../shared/taxonomy'",
    "import type { CueId } from './cues'",
    '',
    'type TypeWeights = {',
    '  readonly cues: Readonly<Partial<Record<CueId, number>>>',
    '  /** One after the other. */',
    '  readonly bigrams: string',
    '}',
    '',
    `/** ${MADE_BY}: what is likelier in one type of scam than in all others. */`,
    'export const TYPE_WEIGHTS: Readonly<Record<ScamTypeId, TypeWeights>> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

const quoted = (nGrams: readonly string[] = []): string => `'${nGrams.join('').replace(/\n/g, '\\n')}'`
