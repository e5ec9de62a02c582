import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { PERSONAS, openIdOf } from '../../cloudfunctions/_local-cloud/demo/personas'

const bundled = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|wxml|json)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

for (const folder of ['dist/web', 'dist/weapp', 'dist/cloudfunctions']) {
  test(`no persona of the demonstration is in ${folder}`, () => {
    const text = bundled(folder)
    expect(text.length).toBeGreaterThan(10_000)
    for (const { id, name } of PERSONAS) {
      expect(text).not.toContain(openIdOf(id))
      expect(text).not.toContain(name)
    }
    expect(text).not.toContain('_local/')
    expect(text).not.toContain('demo-bar')
  })
}
