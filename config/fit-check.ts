import { writeFileSync } from 'node:fs'
import { THRESHOLDS } from '../src/domain/checks/verdict'
import {
  exampleOf,
  featuresOf,
  findInEach,
  indexFeatures,
  type Feature,
  type LabelledFindings,
} from './check-quality/features'
import { fitLogisticRegression, logOddsOf, type Model } from './check-quality/logistic-regression'
import { readMessages } from './check-quality/messages'
import { shareAbove, thresholdFor } from './check-quality/rates'
import { fitTypeWeights } from './check-quality/type-weights'
import { typeWeightsModule, weightsModule, type Scale } from './check-quality/weights-module'

/**
 * `npm run fit`: how much each cue and each piece of wording weighs, fitted to the development messages. To be
 * run again, and `npm run generate` after it, when these or the rules change.
 */
function main(): void {
  const found = findInEach(readMessages('development'))
  const { scam, genuine } = heldOutLogOdds(found)
  for (const share of [0.01, LIKELY_SHARE, 0.05, UNSURE_SHARE]) {
    const recall = shareAbove(scam, thresholdFor(genuine, share))
    console.log(`held out: ${percent(recall)} of the scams at ${percent(share)} false alarms`)
  }
  const { features, model } = fit(found)
  writeFileSync(`${RULES}/weights.ts`, weightsModule(features, model, scaleFor(genuine)))
  writeFileSync(`${RULES}/type-weights.ts`, typeWeightsModule(fitTypeWeights(found)))
}

const RULES = 'src/domain/checks/rules'

/** Of genuine messages that are called 很像骗局, and of those called at least 拿不准. */
const LIKELY_SHARE = 0.02
const UNSURE_SHARE = 0.1
const FOLDS = 5

/** The weights of wording are whole numbers: they ship in half the size, and find as much. */
function fit(found: readonly LabelledFindings[]): { features: readonly Feature[]; model: Model } {
  const features = featuresOf(found)
  const indices = indexFeatures(features)
  const penalties = features.map(({ penalty }) => penalty)
  const { bias, weights } = fitLogisticRegression(
    found.map((one) => exampleOf(one, indices)),
    penalties,
  )
  const whole = weights.map((weight, index) =>
    features[index]?.kind === 'nGram' ? Math.round(weight) : weight,
  )
  return { features, model: { bias, weights: whole } }
}

/** The log-odds of every message by a model that was fitted without it. */
function heldOutLogOdds(found: readonly LabelledFindings[]): { scam: number[]; genuine: number[] } {
  const logOdds = { scam: new Array<number>(), genuine: new Array<number>() }
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { features, model } = fit(found.filter((_, at) => at % FOLDS !== fold))
    const indices = indexFeatures(features)
    for (const one of found.filter((_, at) => at % FOLDS === fold)) {
      logOdds[one.kind].push(logOddsOf(model, exampleOf(one, indices)))
    }
  }
  return logOdds
}

/** Stretches the log-odds so that the thresholds of the verdicts let those shares of genuine messages past. */
function scaleFor(genuine: readonly number[]): Scale {
  const [likely, unsure] = [thresholdFor(genuine, LIKELY_SHARE), thresholdFor(genuine, UNSURE_SHARE)]
  const [likelyScam, maybe] = [logit(THRESHOLDS.likelyScam), logit(THRESHOLDS.unsure)]
  const factor = (likelyScam - maybe) / (likely - unsure)
  return { factor, shift: likelyScam - factor * likely }
}

const logit = (probability: number): number => Math.log(probability / (1 - probability))
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

main()
