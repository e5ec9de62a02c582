import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import type { FoundUnit } from '@/domain/joining/unit-search'
import { joiningWords } from '@/i18n/zh-CN/joining'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useUnitSearch } from '../hooks'

type Props = {
  readonly onChoose: (unit: FoundUnit) => void
  readonly onLeave: () => void
}

/** Counties, towns and villages by name; two of one name are told apart by what stands above them. */
export function UnitSearch({ onChoose, onLeave }: Props) {
  const { words, mistake, found, isBusy, failure, type, search } = useUnitSearch()
  return (
    <>
      <Card>
        <Field
          label={joiningWords.name}
          hint={joiningWords.nameHint}
          mistake={mistake}
          value={words}
          maxLength={40}
          onInput={type}
        />
        <Button kind="action" isDisabled={isBusy} onPress={() => void search()}>
          {isBusy ? stateWords.loading : joiningWords.search}
        </Button>
      </Card>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {found && (
        <Notice isStatus>
          {found.length > 0 ? joiningWords.found(found.length) : joiningWords.notFound}
        </Notice>
      )}
      {found && found.length > 0 && (
        <Card flush>
          {found.map((unit) => (
            <ListRow
              key={unit.id}
              title={unit.name}
              second={unit.above.join(joiningWords.joiner) || undefined}
              onPress={() => onChoose(unit)}
            />
          ))}
        </Card>
      )}
      <Button kind="plain" onPress={onLeave}>
        {joiningWords.byCode}
      </Button>
    </>
  )
}
