import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon/icon'
import { Paper } from '@/components/paper'
import { QrCode } from '@/components/qr-code'
import type { Guide } from '@/domain/guides/guide'
import type { RedFlagId } from '@/domain/shared/taxonomy'
import { posterWords } from '@/i18n/zh-CN/poster'
import { webAddress } from '@/platform/printing'
import type { StaffUnit } from '@/domain/units/contract'
import { fittingMm, twoLines, type Place } from './fitting'
import './poster.css'

type Props = {
  readonly guide: Guide
  readonly unit: StaffUnit
  /** By which people join the unit; a unit may have none. */
  readonly code: string | undefined
}

/** One sheet of A4, read from three metres: what it is called, one line to remember, three signs, what to do. */
export function Poster({ guide, unit, code }: Props) {
  const { title, definition, remember, whatToDo } = guide
  const lines = twoLines(remember)
  return (
    <Paper className="poster">
      <View className="poster__head">
        <Text className="poster__kicker">{posterWords.kicker}</Text>
        <Text className="poster__title" style={sized([title], TITLE)}>
          {title}
        </Text>
        <Text className="poster__definition" style={sized([definition], DEFINITION)}>
          {definition}
        </Text>
      </View>
      <View className="poster__remember">
        <Text className="poster__key">{posterWords.remember}</Text>
        <View style={sized(lines, REMEMBER)}>
          {lines.map((line) => (
            <Text key={line} className="poster__line">
              {line}
            </Text>
          ))}
        </View>
      </View>
      <Signs guide={guide} />
      <View className="poster__part poster__part--to-do">
        <Text className="poster__heading">{posterWords.whatToDo}</Text>
        <View style={sized(whatToDo, TO_DO)}>
          {whatToDo.map((step, at) => (
            <View key={step} className="poster__step">
              <Text className="poster__number">{at + 1}</Text>
              <Text className="poster__words">{step}</Text>
            </View>
          ))}
        </View>
      </View>
      <Foot unit={unit} code={code} />
    </Paper>
  )
}

/** Three are seen at a glance; a fourth is not read on a wall. */
const SIGNS = 3

function Signs({ guide }: Pick<Props, 'guide'>) {
  return (
    <View className="poster__part">
      <Text className="poster__heading">{posterWords.redFlags}</Text>
      <View className="poster__signs">
        {guide.redFlags.slice(0, SIGNS).map(({ id, words }) => (
          <View key={id} className="poster__sign">
            <View className="poster__picture">
              <Icon name={SIGN_ICONS[id]} />
            </View>
            <Text className="poster__sign-words" style={sized([words], SIGN)}>
              {words}
            </Text>
          </View>
        ))}
      </View>
    </View>
  )
}

function Foot({ unit: { name }, code }: Pick<Props, 'unit' | 'code'>) {
  return (
    <View className="poster__foot">
      <View className="poster__calls">
        <View className="poster__call">
          <Text className="poster__call-words">{posterWords.ask}</Text>
          <Text className="poster__call-number">{posterWords.askNumber}</Text>
        </View>
        <View className="poster__call poster__call--police">
          <Text className="poster__call-words">{posterWords.paid}</Text>
          <Text className="poster__call-number">{posterWords.policeNumber}</Text>
        </View>
        <Text className="poster__issuer">{posterWords.issuedBy(name)}</Text>
      </View>
      <View className="poster__code">
        <QrCode content={webAddress('pages/home/index')} label={posterWords.codeLabel(name)} />
      </View>
      <View className="poster__code-side">
        <Text className="poster__code-words">{posterWords.scan}</Text>
        {code && <Text className="poster__code-words">{posterWords.unitCode}</Text>}
        {code && <Text className="poster__unit-code">{code}</Text>}
      </View>
    </View>
  )
}

const TITLE: Place = { widthMm: 182, heightMm: 26, largestMm: 22, leading: 1.15 }
const DEFINITION: Place = { widthMm: 182, heightMm: 16, largestMm: 5.8, leading: 1.35 }
const REMEMBER: Place = { widthMm: 182, heightMm: 52, largestMm: 22, leading: 1.18 }
const SIGN: Place = { widthMm: 50, heightMm: 18, largestMm: 7.2, leading: 1.2 }
const TO_DO: Place = { widthMm: 172, heightMm: 46, largestMm: 6.4, leading: 1.4 }

const sized = (paragraphs: readonly string[], place: Place): { fontSize: string } => ({
  fontSize: `calc(var(--mm) * ${fittingMm(paragraphs, place)})`,
})

/** What one hears or sees, as a drawn sign. */
const SIGN_ICONS: Readonly<Record<RedFlagId, IconName>> = {
  'transfer-money': 'share',
  'safe-account': 'shield',
  secrecy: 'lock',
  urgency: 'clock',
  threat: 'warn',
  'screen-sharing': 'picture',
  'unknown-app': 'save',
  'unknown-link': 'search',
  'verification-code': 'key',
  'advance-payment': 'share',
  'unfreezing-fee': 'lock',
  'high-return': 'chart',
  'too-generous': 'warn',
  'small-bait': 'add',
  'leave-platform': 'door',
  impersonation: 'me',
  'personal-payee': 'me',
  'forged-document': 'pledge',
  'miracle-cure': 'warn',
  'free-gift-lecture': 'calendar',
  affection: 'chat',
  'crowd-pressure': 'family',
  'lend-card': 'key',
  'refuse-verification': 'stop',
  'account-alarm': 'alert',
  'personal-details': 'note',
  'mortgage-home': 'home',
  'disguised-words': 'search',
}
