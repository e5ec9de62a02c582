import { writeFileSync } from 'node:fs'
import { THRESHOLDS } from '../src/domain/checks/verdict'
import { exampleOf, featuresOf, findIn, placesOf, type Feature, type Found } from './check-quality/features'
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
  const found = findIn(readMessages('development'))
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

/** The weights of wording are whole numbers: they ship in half the size, and as good. */
function fit(found: readonly Found[]): { features: readonly Feature[]; model: Model } {
  const features = featuresOf(found)
  const places = placesOf(features)
  const penalties = features.map(({ penalty }) => penalty)
  const { bias, weights } = fitLogisticRegression(
    found.map((one) => exampleOf(one, places)),
    penalties,
  )
  const whole = weights.map((weight, place) =>
    features[place]?.kind === 'sign' ? Math.round(weight) : weight,
  )
  return { features, model: { bias, weights: whole } }
}

/** The log-odds of every message by a model that was fitted without it. */
function heldOutLogOdds(found: readonly Found[]): { scam: number[]; genuine: number[] } {
  const logOdds = { scam: new Array<number>(), genuine: new Array<number>() }
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { features, model } = fit(found.filter((_, at) => at % FOLDS !== fold))
    const places = placesOf(features)
    for (const one of found.filter((_, at) => at % FOLDS === fold)) {
      logOdds[one.kind].push(logOddsOf(model, exampleOf(one, places)))
    }
  }
  return logOdds
}

/** Stretches the log-odds so that the thresholds of the verdicts let those shares of genuine messages past. */
function scaleFor(genuine: readonly number[]): Scale {
  const [likely, unsure] = [thresholdFor(genuine, LIKELY_SHARE), thresholdFor(genuine, UNSURE_SHARE)]
  const [likelyScam, maybe] = [oddsOf(THRESHOLDS.likelyScam), oddsOf(THRESHOLDS.unsure)]
  const factor = (likelyScam - maybe) / (likely - unsure)
  return { factor, shift: likelyScam - factor * likely }
}

const oddsOf = (chance: number): number => Math.log(chance / (1 - chance))
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

main()
