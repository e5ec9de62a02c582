import { useId } from 'react'
import { Input, Text, Textarea, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Notice } from './notice'
import './field.css'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  /** What to put right, in a sentence; the text stays as it is. */
  readonly mistake?: string | undefined
  readonly value: string
  /** `long` grows with its text; `number` opens the digits; `password` hides what is typed. */
  readonly kind?: 'text' | 'long' | 'number' | 'password'
  readonly placeholder?: string
  /** In characters; left out, there is no limit. */
  readonly maxLength?: number
  readonly isDisabled?: boolean
  readonly onInput: (value: string) => void
  readonly onBlur?: () => void
}

type InputEvent = { readonly detail: { readonly value: string } }

/** Typing; the label stays visible, and a mistake is a sentence below that takes nothing away. */
export function Field(props: Props) {
  const { label, hint, mistake, isDisabled, kind = 'text' } = props
  const boxClass = classNames(
    'field__box',
    mistake !== undefined && 'field__box--mistaken',
    isDisabled && 'field__box--disabled',
  )
  const hintId = useId()
  return (
    <View className="field">
      <Text className="field__label" aria-hidden="true">
        {label}
      </Text>
      <View className={boxClass}>
        {kind === 'long' ? (
          <LongInput {...props} hintId={hintId} />
        ) : (
          <ShortInput {...props} hintId={hintId} />
        )}
      </View>
      <View id={hintId}>
        {hint !== undefined && <Text className="field__hint">{hint}</Text>}
        {mistake !== undefined && (
          <View className="field__mistake">
            <Notice tone="warm">{mistake}</Notice>
          </View>
        )}
      </View>
    </View>
  )
}

type InputProps = Props & { readonly hintId: string }

/** A web input of type number is a wheel to turn; the digits come up without it. */
function ShortInput(props: InputProps) {
  const { kind } = props
  return (
    <Input
      className="field__input"
      type={kind === 'number' && process.env.TARO_ENV === 'weapp' ? 'number' : 'text'}
      password={kind === 'password'}
      {...sharedProps(props)}
    />
  )
}

function LongInput(props: InputProps) {
  return (
    <Textarea
      className="field__input field__input--long"
      autoHeight
      showConfirmBar={false}
      {...sharedProps(props)}
    />
  )
}

/** WeChat ends a text at 140 characters where no length is given. */
const NO_LIMIT = -1

function sharedProps(props: InputProps) {
  const { value, placeholder = '', maxLength = NO_LIMIT, isDisabled = false, onInput, onBlur } = props
  return {
    value,
    placeholder,
    placeholderClass: 'field__placeholder',
    maxlength: maxLength,
    disabled: isDisabled,
    onInput: (event: InputEvent) => onInput(event.detail.value),
    ...(onBlur ? { onBlur: () => onBlur() } : {}),
    ...namesOf(props),
  }
}

/** On the web the names belong on the element inside Taro's, which is the one that has the focus. */
function namesOf({ label, mistake, hintId, kind }: InputProps) {
  if (process.env.TARO_ENV === 'weapp') return { 'aria-label': label }
  return {
    nativeProps: {
      'aria-label': label,
      'aria-describedby': hintId,
      'aria-invalid': mistake !== undefined,
      inputMode: kind === 'number' ? 'numeric' : 'text',
    },
  }
}
