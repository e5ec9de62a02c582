import { Text, View } from '@tarojs/components'
import { Notice } from '@/components/notice'
import type { Form } from './edited-form'

/** What to mend in a list as a whole, or in what is chosen. */
export function MistakeBelow({ path, form }: { readonly path: string; readonly form: Form }) {
  const note = form.mistakeAt(path)
  return (
    <View className="flow">
      {note?.isUnwritten === true && <Text className="note">{note.words}</Text>}
      {note?.isUnwritten === false && <Notice tone="warm">{note.words}</Notice>}
    </View>
  )
}
