import { Text, View } from '@tarojs/components'
import { arrowKeyProps } from './arrow-keys'
import { classNames } from './class-names'
import { pressProps } from './press'
import './choice.css'

type ChoiceProps = {
  readonly kind?: 'checkbox' | 'radio'
  readonly title: string
  readonly second?: string | undefined
  readonly isChosen: boolean
  readonly isDisabled?: boolean | undefined
  readonly onPress: () => void
}

/**
 * An answer with its box and its word; what acts at once is a `Button`. The box is drawn by the style: a long
 * list of choices travels to WeChat's view in one piece, and every element costs.
 */
export function Choice({ kind = 'checkbox', title, second, isChosen, isDisabled, onPress }: ChoiceProps) {
  const className = classNames(
    'choice',
    'pressable',
    `choice--${kind}`,
    isChosen && 'choice--chosen',
    isDisabled && 'choice--disabled',
  )
  return (
    <View
      className={className}
      aria-checked={isChosen ? 'true' : 'false'}
      {...pressProps({ role: kind, onPress, isDisabled })}
    >
      {title}
      {second !== undefined && <View className="choice__second">{second}</View>}
    </View>
  )
}

export type ChoiceOption<Id extends string> = {
  readonly id: Id
  readonly title: string
  readonly second?: string | undefined
  readonly isDisabled?: boolean
}

type GroupProps<Id extends string> = {
  readonly label: string
  /** Leaves the label to screen readers, where the page has said it already. */
  readonly isLabelHidden?: boolean
  readonly choices: readonly ChoiceOption<Id>[]
  /** One id, or none: one answer. A list: as many as one likes. */
  readonly chosen: Id | null | undefined | readonly Id[]
  /** The one that was tapped; with many answers the caller adds it or takes it out. */
  readonly onChoose: (id: Id) => void
}

/** Answers to one question. */
export function ChoiceGroup<Id extends string>(props: GroupProps<Id>) {
  const { label, isLabelHidden = false, choices, chosen, onChoose } = props
  const isMany = Array.isArray(chosen)
  const isChosen = (id: Id) => (isMany ? chosen.includes(id) : chosen === id)
  return (
    <View
      className="choice-group"
      aria-role={isMany ? 'group' : 'radiogroup'}
      aria-label={label}
      {...(isMany ? {} : arrowKeyProps('radio'))}
    >
      {!isLabelHidden && (
        <Text className="choice-group__label" aria-hidden="true">
          {label}
        </Text>
      )}
      {choices.map(({ id, ...choice }) => (
        <Choice
          key={id}
          kind={isMany ? 'checkbox' : 'radio'}
          isChosen={isChosen(id)}
          onPress={() => onChoose(id)}
          {...choice}
        />
      ))}
    </View>
  )
}
