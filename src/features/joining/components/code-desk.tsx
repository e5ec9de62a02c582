import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import type { JoinCodeView } from '@/domain/joining/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { dayWords } from '@/i18n/zh-CN/dates'
import { codeDeskWords } from '@/i18n/zh-CN/joining'
import { openPage } from '@/platform/navigation'
import { canPrint } from '@/platform/printing'
import { useCodes } from '../hooks'
import { CodeForm } from './code-form'
import { CodeSheet } from './code-sheet'

type Props = { readonly unitId: string; readonly unitName: string }

/** The codes of a unit: how far each is used, making one, printing, revoking. */
export function CodeDesk({ unitId, unitName }: Props) {
  const codes = useCodes(unitId)
  const [isMaking, setMaking] = useState(false)
  const [chosen, setChosen] = useState<JoinCodeView>()
  const [doneWords, setDoneWords] = useState<string>()
  const done = (words: string) => {
    setMaking(false)
    setChosen(undefined)
    setDoneWords(words)
    codes.reload()
  }
  return (
    <Card title={codeDeskWords.title}>
      <Text className="second">{codeDeskWords.lead}</Text>
      {doneWords && (
        <Notice isStatus icon="tick">
          {doneWords}
        </Notice>
      )}
      <CloudAnswer query={codes}>
        {(list) =>
          list.length === 0 ? (
            <Notice>{codeDeskWords.none}</Notice>
          ) : (
            list.map((code) => <CodeRow key={code.code} code={code} onPress={() => setChosen(code)} />)
          )
        }
      </CloudAnswer>
      {isMaking ? (
        <CodeForm
          unitId={unitId}
          onMade={(made) => done(codeDeskWords.made(made.code))}
          onLeave={() => setMaking(false)}
        />
      ) : (
        <Button icon="add" onPress={() => setMaking(true)}>
          {codeDeskWords.make}
        </Button>
      )}
      {canPrint() && (
        <Button kind="plain" onPress={() => openPage('join-codes', { unitId })}>
          {codeDeskWords.below}
        </Button>
      )}
      {chosen && (
        <CodeSheet
          unitId={unitId}
          unitName={unitName}
          code={chosen}
          onRevoked={() => done(codeDeskWords.revoked(chosen.code))}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Card>
  )
}

function CodeRow({ code, onPress }: { readonly code: JoinCodeView; readonly onPress: () => void }) {
  return (
    <ListRow
      title={code.code}
      second={[code.note || codeDeskWords.lasting, endWords(code)].join(' · ')}
      aside={
        code.state === 'open' ? codeDeskWords.uses(code.uses, code.cap) : codeDeskWords.states[code.state]
      }
      onPress={onPress}
    />
  )
}

/** The moment itself is the midnight after the last day. */
const endWords = ({ expiresAt }: JoinCodeView): string =>
  expiresAt === null
    ? codeDeskWords.noEnd
    : codeDeskWords.until(dayWords(new Date(Date.parse(expiresAt) - 1)))
