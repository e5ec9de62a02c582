import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Steps } from '@/components/steps'
import hotlines from '@/content/zh-CN/hotlines.json'
import { officialWords } from '@/i18n/zh-CN/checks'
import { dial } from '@/platform/phone'

/** Whom to ask when nobody official comes to mind. */
const NUMBERS = ['96110', '12345']

/** Where the number of whoever the message names is really found. */
export function OfficialNumbers({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={officialWords.title} closeLabel={officialWords.close} onClose={onClose}>
      <Steps steps={officialWords.ways} sign="tick" />
      {hotlines
        .filter(({ number }) => NUMBERS.includes(number))
        .map(({ number, name }) => (
          <Button key={number} icon="phone" onPress={() => dial(number)}>
            {officialWords.call(number, name)}
          </Button>
        ))}
    </Sheet>
  )
}
