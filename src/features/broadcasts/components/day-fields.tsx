import { View } from '@tarojs/components'
import { ChoiceGroup } from '@/components/choice'
import { daysLater } from '@/domain/alerts/alert-form'
import { chinaDay, DAY_MS } from '@/domain/shared/time'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { dayWords } from '@/i18n/zh-CN/dates'
import { Mistake, type FieldsProps } from './form-fields'

/** The days an alert usually lasts; a draft that was written for other days offers those as well. */
const USUAL_LENGTHS = [3, 7, 14, 30]

/** From when and until when residents see it; choosing is quicker than typing a date. */
export function DayFields({ form: { firstDay, lastDay }, change, mistakeIn }: FieldsProps) {
  const today = chinaDay(new Date())
  const firstDays = including([today, daysLater(today, 1)], firstDay)
  const usualEnds = USUAL_LENGTHS.map((length) => daysLater(firstDay, length - 1))
  return (
    <>
      <View className="alert-editor__compact">
        <ChoiceGroup
          label={alertFormWords.firstDay}
          choices={firstDays.map((id) => ({ id, title: firstDayWords(id, today) }))}
          chosen={firstDay}
          onChoose={(day) => change({ firstDay: day, lastDay: daysLater(day, daysFrom(firstDay, lastDay)) })}
        />
      </View>
      <Mistake words={mistakeIn('firstDay')} />
      <View className="alert-editor__compact alert-editor__compact--wide">
        <ChoiceGroup
          label={alertFormWords.lastDay}
          choices={including(usualEnds, lastDay).map((id) => ({
            id,
            title: dayWords(new Date(id)),
            second: alertFormWords.lasting(daysFrom(firstDay, id) + 1),
          }))}
          chosen={lastDay}
          onChoose={(day) => change({ lastDay: day })}
        />
      </View>
      <Mistake words={mistakeIn('lastDay')} />
    </>
  )
}

const daysFrom = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / DAY_MS

const including = (days: readonly string[], day: string): readonly string[] =>
  days.includes(day) ? days : [...days, day].sort()

function firstDayWords(day: string, today: string): string {
  if (day === today) return alertFormWords.today
  return day === daysLater(today, 1) ? alertFormWords.tomorrow : dayWords(new Date(day))
}
