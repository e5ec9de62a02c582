import { Card } from '@/components/card'
import type { Guide } from '@/domain/guides/guide'
import { Spoken } from '@/features/frame/components/spoken'
import { GuideWaysOn } from './guide-ways-on'
import { RememberCard } from './remember-card'

/** The title stands before the two sentences in what the voice reads. */
const FIRST_SENTENCE = 1

/** The two sentences, the one to remember, and the ways on. */
export function BriefGuide({ guide, spokenAt }: { readonly guide: Guide; readonly spokenAt: number }) {
  const { brief, remember } = guide
  return (
    <>
      <Card>
        {brief.map((sentence, index) => (
          <Spoken key={sentence} place={FIRST_SENTENCE + index} at={spokenAt} className="guide__brief">
            {sentence}
          </Spoken>
        ))}
      </Card>
      <RememberCard words={remember} isSpoken={spokenAt === FIRST_SENTENCE + brief.length} />
      <GuideWaysOn guide={guide} />
    </>
  )
}
