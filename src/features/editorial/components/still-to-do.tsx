import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Mistake } from '@/domain/shared/mistakes'
import { fullFieldName, groupNames } from '@/i18n/zh-CN/edited-fields'
import { editWords } from '@/i18n/zh-CN/editorial'
import { usePartsPainted } from '@/platform/after-paint'
import { goToField } from '@/platform/navigation'
import { fieldId } from './edited-fields'
import { placeOf, type Left, type UnwrittenGroup } from './what-is-left'

type Props = { readonly left: Left; readonly wordsFor: (mistake: Mistake) => string }

const goTo = (path: string): void => goToField(fieldId(path))

/** Every mistake by itself; what is still to be written as one row a group, which leads to the first of it. */
export function StillToDo({ left: { toMend, unwritten }, wordsFor }: Props) {
  return (
    <>
      <View className="flow">
        {toMend.length > 0 && (
          <Card title={editWords.toMend(toMend.length)}>
            <View>
              {toMend.map((mistake) => (
                <ListRow
                  key={`${mistake.path} ${mistake.code}`}
                  icon="warn"
                  tone="warm"
                  title={fullFieldName(mistake.path)}
                  second={wordsFor(mistake)}
                  onPress={() => goTo(placeOf(mistake))}
                />
              ))}
            </View>
          </Card>
        )}
      </View>
      <View className="flow">{unwritten.length > 0 && <Unwritten groups={unwritten} />}</View>
    </>
  )
}

/** More of them at once would weigh too much for one setData. */
const GROUPS_A_PART = 4

function Unwritten({ groups }: { groups: readonly UnwrittenGroup[] }) {
  const count = groups.reduce((sum, { paths }) => sum + paths.length, 0)
  const parts = usePartsPainted(Math.ceil(groups.length / GROUPS_A_PART))
  return (
    <Card title={editWords.unwritten(count)}>
      <View>
        {groups.slice(0, parts * GROUPS_A_PART).map(({ groupId, paths }) => (
          <ListRow
            key={groupId}
            icon="edit"
            title={groupNames[groupId] ?? ''}
            second={unwrittenWords(paths)}
            onPress={() => goTo(paths[0] ?? '')}
          />
        ))}
      </View>
    </Card>
  )
}

function unwrittenWords([first = '', ...others]: readonly string[]): string {
  const name = fullFieldName(first)
  return others.length === 0 ? editWords.unwrittenOne(name) : editWords.unwrittenSome(others.length + 1, name)
}
