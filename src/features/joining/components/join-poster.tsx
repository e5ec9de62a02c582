import { Text, View } from '@tarojs/components'
import { Paper } from '@/components/paper'
import { QrCode } from '@/components/qr-code'
import type { JoinCodeView } from '@/domain/joining/contract'
import type { ContactCard } from '@/domain/units/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { joinPosterWords } from '@/i18n/zh-CN/joining'
import { webAddress } from '@/platform/printing'
import './join-poster.css'

type Props = ContactCard & { readonly code: JoinCodeView }

/** For a wall, read from three metres: why one joins, how, and by which code. */
export function JoinPoster({ unitName, contact, code }: Props) {
  const contactWords = [contact.dutyTitle, contact.phone].filter(Boolean).join(' ')
  return (
    <Paper className="join-poster">
      <Head unitName={unitName} />
      <View className="join-poster__gains">
        {joinPosterWords.gains.map((gain) => (
          <Text key={gain} className="join-poster__gain">
            {gain}
          </Text>
        ))}
      </View>
      <View className="join-poster__ways">
        <View className="join-poster__steps">
          <Text className="join-poster__heading">{joinPosterWords.how}</Text>
          {joinPosterWords.steps.map((step, at) => (
            <View key={step} className="join-poster__step">
              <Text className="join-poster__number">{at + 1}</Text>
              <Text className="join-poster__words">{step}</Text>
            </View>
          ))}
        </View>
        <View className="join-poster__qr">
          <JoinQr unitName={unitName} code={code.code} />
        </View>
      </View>
      <View className="join-poster__code">
        <Text className="join-poster__heading">{joinPosterWords.code}</Text>
        <Code code={code.code} />
      </View>
      <View className="join-poster__foot">
        {code.expiresAt && <Text className="join-poster__line">{untilWords(code.expiresAt)}</Text>}
        <Text className="join-poster__line">{joinPosterWords.privacy}</Text>
        {contactWords && <Text className="join-poster__line">{joinPosterWords.ask(contactWords)}</Text>}
        <Text className="join-poster__line">{joinPosterWords.issuedBy(unitName)}</Text>
      </View>
    </Paper>
  )
}

/** For a meeting, read from the last row: one code, as large as the sheet. */
export function MeetingSheet({ unitName, code }: Props) {
  return (
    <Paper className="join-poster join-poster--meeting">
      <Head unitName={unitName} />
      <View className="join-poster__large-qr">
        <JoinQr unitName={unitName} code={code.code} />
      </View>
      <View className="join-poster__code">
        <Code code={code.code} />
        {code.expiresAt && <Text className="join-poster__line">{untilWords(code.expiresAt)}</Text>}
      </View>
    </Paper>
  )
}

function Head({ unitName }: Pick<Props, 'unitName'>) {
  return (
    <View className="join-poster__head">
      <Text className="join-poster__kicker">{joinPosterWords.kicker}</Text>
      <Text className="join-poster__title" style={{ fontSize: titleSize(unitName) }}>
        {joinPosterWords.invite}
        {unitName}
      </Text>
    </View>
  )
}

/** Three and three, as one says them. */
function Code({ code }: { readonly code: string }) {
  return (
    <View className="join-poster__letters" aria-role="img" aria-label={[...code].join(' ')}>
      <Text className="join-poster__half">{code.slice(0, 3)}</Text>
      <Text className="join-poster__half">{code.slice(3)}</Text>
    </View>
  )
}

const JoinQr = ({ unitName, code }: { readonly unitName: string; readonly code: string }) => (
  <QrCode
    content={webAddress(`pages/join/index?unitCode=${code}`)}
    label={joinPosterWords.codeLabel(unitName)}
  />
)

const TITLE_WIDTH_MM = 182
const TITLE_LARGEST_MM = 26

/** A name of 20 characters, the longest there is, still stands on one line. */
function titleSize(unitName: string): string {
  const characters = joinPosterWords.invite.length + unitName.length
  return `calc(var(--mm) * ${Math.min(TITLE_LARGEST_MM, TITLE_WIDTH_MM / characters)})`
}

const untilWords = (expiresAt: string): string =>
  joinPosterWords.until(fullDayWords(new Date(Date.parse(expiresAt) - 1)))
