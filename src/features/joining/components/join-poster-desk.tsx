import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { PaperTools } from '@/components/paper'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { joinPosterWords } from '@/i18n/zh-CN/joining'
import { usePageParams } from '@/platform/navigation'
import { printPage } from '@/platform/printing'
import { useCodes, useUnitCard } from '../hooks'
import { JoinPoster, MeetingSheet } from './join-poster'

/** The sheet for the unit and the code that the page was opened with, and the button that prints it. */
export function JoinPosterDesk() {
  const { unitId, code, sheet } = usePageParams()
  if (!unitId || !code) return <Notice>{joinPosterWords.incomplete}</Notice>
  return <SheetOf unitId={unitId} code={code} isMeeting={sheet === 'meeting'} />
}

type Props = { readonly unitId: string; readonly code: string; readonly isMeeting: boolean }

function SheetOf({ unitId, code, isMeeting }: Props) {
  const card = useUnitCard(unitId)
  const codes = useCodes(unitId)
  const Sheet = isMeeting ? MeetingSheet : JoinPoster
  return (
    <CloudAnswer query={card}>
      {({ unitName, contact }) => (
        <CloudAnswer query={codes}>
          {(list) => {
            const found = list.find((one) => one.code === code)
            if (found?.state !== 'open') return <Notice tone="warm">{joinPosterWords.closed}</Notice>
            return (
              <>
                <PaperTools>
                  <Button kind="action" icon="save" onPress={printPage}>
                    {joinPosterWords.print}
                  </Button>
                  <Text className="note">{joinPosterWords.lead}</Text>
                  <Text className="note">{joinPosterWords.scanNote}</Text>
                </PaperTools>
                <Sheet unitName={unitName} contact={contact} code={found} />
              </>
            )
          }}
        </CloudAnswer>
      )}
    </CloudAnswer>
  )
}
