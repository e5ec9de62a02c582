import { Field } from '@/components/field'
import { CALLED_AS_MAX_LENGTH } from '@/domain/families/pairing'
import { pairingWords } from '@/i18n/zh-CN/families'
import type { useKeptRelative } from '../hooks'

/** How a relative is called, and their number: both stay on this phone. */
export function KeptFields({ kept }: { readonly kept: ReturnType<typeof useKeptRelative> }) {
  return (
    <>
      <Field
        label={pairingWords.theirName}
        hint={pairingWords.theirNameHint}
        value={kept.name}
        maxLength={CALLED_AS_MAX_LENGTH}
        onInput={kept.setName}
      />
      <Field
        kind="number"
        label={pairingWords.theirPhone}
        mistake={kept.mistake}
        value={kept.phone}
        maxLength={20}
        onInput={kept.setPhone}
      />
    </>
  )
}
