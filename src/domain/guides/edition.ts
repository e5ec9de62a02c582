import { mistakesAgainst, type Mistake } from '../shared/mistakes'
import { Guide } from './guide'

/** Everything that keeps a guide from being saved, or shipped; empty when nothing does. */
export function guideMistakes(content: unknown): Mistake[] {
  return mistakesAgainst(Guide, () => [], content)
}
