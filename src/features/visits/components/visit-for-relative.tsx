import { Button } from '@/components/button'
import { visitWords } from '@/i18n/zh-CN/visits'
import { openPage } from '@/platform/navigation'

type Props = { readonly relativeId: string; readonly name: string }

/** To the registration of somebody one helps. */
export function VisitForRelative({ relativeId, name }: Props) {
  return (
    <Button icon="door" onPress={() => openPage('relatives/visit', { relative: relativeId })}>
      {visitWords.rowFor(name)}
    </Button>
  )
}
