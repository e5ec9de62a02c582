import { createElement, forwardRef, type ChangeEvent, type SyntheticEvent } from 'react'

/** Stands for Taro's elements: like the web build it says `role` where the sources say `aria-role`. */
type Props = Readonly<Record<string, unknown>>

/** What only Taro's own elements understand. */
const TARO_ONLY = new Set([
  'hoverClass',
  'catchMove',
  'placeholderClass',
  'autoHeight',
  'showConfirmBar',
  'password',
  'nativeProps',
  'userSelect',
  'disableScroll',
  'mode',
  'lazyLoad',
])

function forBrowser(props: Props): Record<string, unknown> {
  const known = Object.entries(props).filter(([name]) => !TARO_ONLY.has(name))
  return Object.fromEntries(known.map(([name, value]) => [name === 'aria-role' ? 'role' : name, value]))
}

const element = (tag: string, displayName: string) => {
  const Element = forwardRef<HTMLElement, Props>((props, ref) =>
    createElement(tag, { ...forBrowser(props), ref }),
  )
  Element.displayName = displayName
  return Element
}

export const View = element('div', 'View')
export const Text = element('span', 'Text')
export const Canvas = element('canvas', 'Canvas')

type ImageProps = Props & {
  readonly nativeProps?: Props
  readonly onLoad: (event: { detail: { width: number; height: number } }) => void
}

/** Taro hands over the size with the event, and its own attributes to the element inside. */
export function Image({ nativeProps, onLoad, ...props }: ImageProps) {
  const tell = ({ currentTarget: { width, height } }: SyntheticEvent<HTMLImageElement>) =>
    onLoad({ detail: { width, height } })
  return createElement('img', { ...forBrowser(props), ...nativeProps, onLoad: tell })
}

type InputProps = Props & {
  readonly value: string
  readonly maxlength: number
  readonly nativeProps?: Props
  readonly onInput: (event: { detail: { value: string } }) => void
}

/** Taro hands the text over as `detail.value`, and its own attributes to the element inside. */
const field = (tag: 'input' | 'textarea') =>
  function Field({ maxlength, nativeProps, onInput, ...props }: InputProps) {
    return createElement(tag, {
      ...forBrowser(props),
      ...nativeProps,
      ...(maxlength >= 0 ? { maxLength: maxlength } : {}),
      onChange: (event: ChangeEvent<HTMLInputElement>) => onInput({ detail: { value: event.target.value } }),
    })
  }

export const Input = field('input')
export const Textarea = field('textarea')
