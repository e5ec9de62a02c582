import { useState } from 'react'
import { Notice } from '@/components/notice'
import { ShareButton } from '@/components/share-button'
import { shareOnWeb, type ShareCard, type Shared } from '@/platform/share'

type Props = {
  readonly card: ShareCard
  readonly words: string
  /** What became of it on the web; WeChat shows that itself. */
  readonly outcomes: Readonly<Record<Shared, string>>
}

/** Sends the way into the unit to others; they join by the same code. */
export function PassOn({ card, words, outcomes }: Props) {
  const [outcome, setOutcome] = useState<Shared>()
  const send = async () => setOutcome(await shareOnWeb(card))
  const outcomeWords = outcome && outcomes[outcome]
  return (
    <>
      <ShareButton icon="share" onPress={() => void send()}>
        {words}
      </ShareButton>
      {outcomeWords && <Notice isStatus>{outcomeWords}</Notice>}
    </>
  )
}
