import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { ListRow } from '@/components/list-row'
import { useElderView } from '@/features/frame/hooks'
import { joiningWords } from '@/i18n/zh-CN/joining'
import { stateWords } from '@/i18n/zh-CN/states'
import type { useJoining } from '../hooks'

type Props = { readonly joining: ReturnType<typeof useJoining> }

/** The code, typed or scanned; and the door for whoever has none. */
export function CodeCard({ joining }: Props) {
  const { code, mistake, isBusy, type, find, scan, setWay } = joining
  const isElder = useElderView()
  return (
    <>
      <Card>
        <Field
          label={joiningWords.code}
          hint={joiningWords.codeHint}
          mistake={mistake}
          value={code}
          onInput={type}
        />
        <Button kind="action" isDisabled={isBusy} onPress={() => void find()}>
          {isBusy ? stateWords.loading : joiningWords.find}
        </Button>
        <Button icon="picture" isDisabled={isBusy} onPress={() => void scan()}>
          {joiningWords.scan}
        </Button>
      </Card>
      <Card flush>
        <ListRow
          icon="search"
          title={joiningWords.byName}
          second={isElder ? undefined : joiningWords.byNameSecond}
          onPress={() => setWay('name')}
        />
      </Card>
    </>
  )
}
