import { Text, View } from '@tarojs/components'
import './code-text.css'

/** So many characters are read and written down at a time. */
const GROUP_LENGTH = 4

type Props = {
  /** Without spaces: they are ours, to read it by. */
  readonly code: string
  /** What it is, for whoever does not see it: 回执码，17 位. */
  readonly label: string
}

/** A code to write down: in groups, in letters that cannot be mistaken for one another. */
export function CodeText({ code, label }: Props) {
  const groups = groupsOf(code)
  return (
    <View className="code-text" aria-role="img" aria-label={`${label}：${[...code].join(' ')}`}>
      {groups.map((group, index) => (
        <Text key={index} className="code-text__group">
          {group}
        </Text>
      ))}
    </View>
  )
}

/** Groups of four; what is left over joins the last, so that nothing stands alone. */
function groupsOf(code: string): string[] {
  const count = Math.max(1, Math.floor(code.length / GROUP_LENGTH))
  return Array.from({ length: count }, (_, index) =>
    code.slice(index * GROUP_LENGTH, index === count - 1 ? undefined : (index + 1) * GROUP_LENGTH),
  )
}
