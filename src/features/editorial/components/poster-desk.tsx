import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { PaperTools } from '@/components/paper'
import { Sheet } from '@/components/sheet'
import type { Guide } from '@/domain/guides/guide'
import { lastingCode } from '@/domain/joining/code'
import type { StaffUnit } from '@/domain/units/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { posterToolWords } from '@/i18n/zh-CN/poster'
import { usePageParams } from '@/platform/navigation'
import { printPage } from '@/platform/printing'
import { useCodes, useGuide, useUnits } from '../hooks'
import { Poster } from './poster'

/** The poster of the guide and unit that the page was opened with, and the button that prints it. */
export function PosterDesk() {
  const { guideId, unitId } = usePageParams()
  if (!guideId || !unitId) return <Notice>{posterToolWords.incomplete}</Notice>
  return <PosterOf guideId={guideId} unitId={unitId} />
}

function PosterOf({ guideId, unitId }: { guideId: string; unitId: string }) {
  const guide = useGuide(guideId)
  const units = useUnits(unitId)
  const [chosen, setChosen] = useState<string>()
  return (
    <CloudAnswer query={guide}>
      {(content) => (
        <CloudAnswer query={units}>
          {(tree) => {
            const unit = tree.find(({ id }) => id === chosen) ?? tree[0]
            return (
              unit && (
                <>
                  <PosterTools unit={unit} units={tree} onChoose={setChosen} />
                  <PosterWithCode guide={content} unit={unit} />
                </>
              )
            )
          }}
        </CloudAnswer>
      )}
    </CloudAnswer>
  )
}

type PosterProps = { readonly guide: Guide; readonly unit: StaffUnit }

/** The code is asked for with the unit; while it is on its way the sheet stands without. */
function PosterWithCode({ guide, unit }: PosterProps) {
  const { value = [] } = useCodes(unit.id)
  return <Poster guide={guide} unit={unit} code={lastingCode(value)?.code} />
}

type ToolsProps = {
  readonly unit: StaffUnit
  readonly units: readonly StaffUnit[]
  readonly onChoose: (unitId: string) => void
}

function PosterTools({ unit, units, onChoose }: ToolsProps) {
  const [isChoosing, setChoosing] = useState(false)
  const choose = (unitId: string) => {
    onChoose(unitId)
    setChoosing(false)
  }
  return (
    <PaperTools>
      <Button kind="action" icon="save" onPress={printPage}>
        {posterToolWords.print}
      </Button>
      <Button onPress={() => setChoosing(true)}>{posterToolWords.changeUnit(unit.name)}</Button>
      <Text className="note">{posterToolWords.lead}</Text>
      <Text className="note">{posterToolWords.code}</Text>
      {isChoosing && (
        <Sheet
          title={posterToolWords.unit}
          closeLabel={posterToolWords.close}
          onClose={() => setChoosing(false)}
        >
          {units.map(({ id, name }) => (
            <ListRow key={id} title={name} onPress={() => choose(id)} />
          ))}
        </Sheet>
      )}
    </PaperTools>
  )
}
