import { transformSync } from '@babel/core'
import { webRoles } from '../../../config/plugin-web-roles'

const build = (source: string) =>
  transformSync(source, {
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['jsx'] },
    plugins: [webRoles],
  })?.code

describe('the web build: roles', () => {
  it.each([
    ['an element', '<View aria-role="button" />;', '<View role="button" />;'],
    ['an object', 'const props = {"aria-role": role};', 'const props = {\n  "role": role\n};'],
    [
      'a heading without a level',
      '<Text aria-role="heading">a</Text>;',
      '<Text role="heading" aria-level="2">a</Text>;',
    ],
    [
      'a heading with its level',
      '<Text aria-role="heading" aria-level="1">a</Text>;',
      '<Text role="heading" aria-level="1">a</Text>;',
    ],
    ['what says no role', '<View aria-label="返回" />;', '<View aria-label="返回" />;'],
  ])('of %s are said the way a browser reads them', (_, source, expected) => {
    expect(build(source)).toBe(expected)
  })
})
