import { memo, useCallback, useId, useRef } from 'react'
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

/** Typing; the label stays visible, and a mistake is a sentence below that takes nothing away. */
export function Field(props: Props) {
  const { label, hint, mistake, kind = 'text', value, placeholder = '', maxLength = NO_LIMIT } = props
  const { isDisabled = false, onInput, onBlur } = props
  const boxClass = classNames(
    'field__box',
    mistake !== undefined && 'field__box--mistaken',
    isDisabled && 'field__box--disabled',
  )
  const hintId = useId()
  const input = {
    ...{ kind, label, value, placeholder, maxLength, isDisabled, hintId },
    isMistaken: mistake !== undefined,
    onInput: useSame(onInput),
    onBlur: useSame(onBlur ?? nothing),
  }
  return (
    <View className="field">
      <Text className="field__label" aria-hidden="true">
        {label}
      </Text>
      <View className={boxClass}>
        {kind === 'long' ? <LongInput {...input} /> : <ShortInput {...input} />}
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

/** WeChat ends a text at 140 characters where no length is given. */
const NO_LIMIT = -1

const nothing = () => undefined

/** A function that stays the same and calls the one of the last render. */
function useSame<Argument>(call: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(call)
  latest.current = call
  return useCallback((argument: Argument) => latest.current(argument), [])
}

type InputProps = Required<
  Pick<Props, 'kind' | 'label' | 'value' | 'placeholder' | 'maxLength' | 'isDisabled' | 'onInput'>
> & {
  readonly hintId: string
  readonly isMistaken: boolean
  readonly onBlur: (event: unknown) => void
}

/*
 * Both are rendered anew only where something of theirs has changed: Taro sends the text of an input to WeChat's view with
 * every render, and a form would send all its texts with every key.
 */

/** A web input of type number is a wheel to turn; the digits come up without it. */
const ShortInput = memo(function ShortInput(props: InputProps) {
  const { kind } = props
  return (
    <Input
      className="field__input"
      type={kind === 'number' && process.env.TARO_ENV === 'weapp' ? 'number' : 'text'}
      password={kind === 'password'}
      {...sharedProps(props)}
    />
  )
})

const LongInput = memo(function LongInput(props: InputProps) {
  return (
    <Textarea
      className="field__input field__input--long"
      autoHeight
      showConfirmBar={false}
      {...sharedProps(props)}
    />
  )
})

type InputEvent = { readonly detail: { readonly value: string } }

function sharedProps(props: InputProps) {
  const { value, placeholder, maxLength, isDisabled, onInput, onBlur } = props
  return {
    value,
    placeholder,
    placeholderClass: 'field__placeholder',
    maxlength: maxLength,
    disabled: isDisabled,
    onInput: (event: InputEvent) => onInput(event.detail.value),
    onBlur,
    ...namesOf(props),
  }
}

/** On the web the names belong on the element inside Taro's, which is the one that has the focus. */
function namesOf({ label, isMistaken, hintId, kind }: InputProps) {
  if (process.env.TARO_ENV === 'weapp') return { 'aria-label': label }
  return {
    nativeProps: {
      'aria-label': label,
      'aria-describedby': hintId,
      'aria-invalid': isMistaken,
      inputMode: kind === 'number' ? 'numeric' : 'text',
    },
  }
}
