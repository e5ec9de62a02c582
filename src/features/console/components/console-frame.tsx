import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon, type IconName } from '@/components/icon/icon'
import { PageHead } from '@/components/page-head'
import { pressProps } from '@/components/press'
import { RescueLine } from '@/components/rescue-line'
import { Screen } from '@/components/screen'
import { consoleWords } from '@/i18n/zh-CN/console'
import { goBack, openPage } from '@/platform/navigation'
import type { Section, Workplace } from '../hooks'
import { UnitChooser } from './unit-chooser'
import './console-frame.css'

const ICONS: Readonly<Record<Section, IconName>> = {
  overview: 'chart',
  broadcasts: 'alert',
  notices: 'note',
  meetings: 'quiz',
  casework: 'report',
  content: 'learn',
  visits: 'door',
  units: 'list',
  staff: 'me',
}

type Props = {
  readonly workplace: Workplace
  readonly unitName: string
  /** For whoever came in by a session. */
  readonly account: ReactNode
  readonly children: ReactNode
}

/** Sections at the side of a wide window, on top of a narrow one. */
export function ConsoleFrame({ workplace, unitName, account, children }: Props) {
  const head = (
    <View className="console-head">
      <PageHead title={consoleWords.title} backLabel={consoleWords.back} onBack={goBack} />
    </View>
  )
  return (
    <Screen isWide head={head}>
      <View className="console">
        <View className="console__side">
          <View className="console__name">
            <Text className="console__unit-name">{unitName}</Text>
            <Text>{consoleWords.name}</Text>
          </View>
          <Sections workplace={workplace} />
          <UnitChooser workplace={workplace} unitName={unitName} />
          <View className="console__unit">{account}</View>
          <View className="console__side-rescue">
            <Rescue />
          </View>
          <View className="console__back pressable" {...pressProps({ onPress: goBack, role: 'link' })}>
            <Icon name="back" size="small" />
            <Text className="console__back-words">{consoleWords.back}</Text>
          </View>
        </View>
        <View className="console__desk">
          {/* A box of its own: another section does not bring along what stands below it. */}
          <View className="console__body">{children}</View>
          <View className="console__rescue">
            <Rescue />
          </View>
        </View>
      </View>
    </Screen>
  )
}

function Sections({ workplace: { sections, section: current, openSection } }: { workplace: Workplace }) {
  return (
    <View className="console__sections" aria-role="navigation" aria-label={consoleWords.navigation}>
      {sections.map((section) => (
        <View
          key={section}
          className={classNames(
            'console__section',
            'pressable',
            section === current && 'console__section--current',
          )}
          {...(section === current ? { 'aria-current': 'page' } : {})}
          {...pressProps({ onPress: () => openSection(section), role: 'link' })}
        >
          <Icon name={ICONS[section]} />
          <Text className="console__section-words">{consoleWords.sections[section]}</Text>
        </View>
      ))}
    </View>
  )
}

/** Whoever works here may have a person before them who has just lost money. */
function Rescue() {
  return (
    <RescueLine
      question={consoleWords.rescue}
      words={consoleWords.rescueSecond}
      onPress={() => openPage('rescue')}
    />
  )
}
