import { SHAPES, type IconName, type Shape } from '../src/components/icon/shapes'

/** icons.css as it must be: one class an icon, with its shape as a mask; WXSS takes no file of its own. */
export function iconsCss(): string {
  const names = Object.keys(SHAPES) as IconName[]
  return `/* Written by npm run generate; do not edit. */\n${names.map(cssOf).join('')}`
}

function cssOf(name: IconName): string {
  return `.icon-${name}{-webkit-mask-image:url("data:image/svg+xml,${svgOf(name)}")}\n`
}

function svgOf(name: IconName): string {
  const { lines, fill }: Shape = SHAPES[name]
  const layers = [
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none'>",
    fill ? `<path d='${fill}' fill='black' fill-opacity='.16'/>` : '',
    `<path d='${lines.join('')}' stroke='black' stroke-width='1.9' stroke-linecap='round' stroke-linejoin='round'/>`,
    '</svg>',
  ]
  return layers.join('').replaceAll('<', '%3C').replaceAll('>', '%3E')
}
