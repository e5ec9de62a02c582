import type { Locator, Page } from '@playwright/test'
import { AUDIENCES, RED_FLAGS, SCAM_TYPES } from '../../src/domain/shared/taxonomy'
import { listAt, textAt, treeAt, type Tree } from '../../src/domain/shared/tree'
import {
  GUIDE_GROUPS,
  QUESTION_GROUPS,
  below,
  type FieldSpec,
} from '../../src/features/editorial/components/field-specs'
import { rowNouns, withoutNumbers } from '../../src/i18n/zh-CN/edited-fields'
import { editWords } from '../../src/i18n/zh-CN/editorial'

/** Writes a whole text into the open form, every field as a person does: typed, ticked or chosen. */
export async function fillForm(page: Page, noun: 'guides' | 'quizzes', text: Tree): Promise<void> {
  const groups = noun === 'guides' ? GUIDE_GROUPS : QUESTION_GROUPS
  for (const { fields } of groups) await fillFields(page, fields, text, '')
}

async function fillFields(page: Page, fields: readonly FieldSpec[], text: Tree, base: string) {
  for (const field of fields) await fillField(page, field, text, below(base, field.path))
}

async function fillField(page: Page, field: FieldSpec, text: Tree, path: string): Promise<void> {
  const value = textAt(text, path)
  switch (field.kind) {
    case 'rows':
      return fillRows(page, text, path, (row) => fillFields(page, field.fields, text, row))
    case 'lines':
      return fillRows(page, text, path, (row) => typeInto(page, row, textAt(text, row)))
    case 'audiences':
      return tick(page, path, listAt(text, path))
    case 'flag':
      return choose(page, path, RED_FLAGS[value as keyof typeof RED_FLAGS])
    case 'scamType':
      return choose(page, path, SCAM_TYPES[value as keyof typeof SCAM_TYPES])
    case 'verdict':
      return fieldAt(page, path)
        .getByRole('radio', { name: editWords.verdicts[value as 'scam' | 'genuine'] })
        .click()
    case 'twin':
      return chooseFirst(page, path)
    default:
      return treeAt(text, path) === undefined ? undefined : typeInto(page, path, value)
  }
}

/** The place of a field in the form; its label alone is there once a row. */
const fieldAt = (page: Page, path: string): Locator => page.locator(`#field-${path.replace(/\./g, '-')}`)

const typeInto = (page: Page, path: string, words: string) =>
  fieldAt(page, path).getByRole('textbox').fill(words)

async function fillRows(page: Page, text: Tree, path: string, fill: (row: string) => Promise<void>) {
  const add = fieldAt(page, path).getByRole('button', {
    name: editWords.add(rowNouns[withoutNumbers(path)] ?? ''),
    exact: true,
  })
  for (const at of listAt(text, path).keys()) {
    const row = `${path}.${at}`
    // Fields of a long form appear part by part.
    await add.waitFor()
    if ((await rowsThere(page, path)) <= at) await add.click()
    await fill(row)
  }
}

/** Rows that the blank form begins with are filled first. */
const rowsThere = (page: Page, path: string): Promise<number> =>
  page.evaluate(
    (prefix) => {
      const places = [...document.querySelectorAll(`[id^="${prefix}-"]`)]
      return new Set(places.map(({ id }) => id.slice(prefix.length + 1).split('-')[0])).size
    },
    `field-${path.replace(/\./g, '-')}`,
  )

async function tick(page: Page, path: string, ids: readonly Tree[]): Promise<void> {
  for (const id of ids) {
    await fieldAt(page, path)
      .getByRole('checkbox', { name: AUDIENCES[id as keyof typeof AUDIENCES] })
      .click()
  }
}

async function choose(page: Page, path: string, words: string): Promise<void> {
  await fieldAt(page, path).getByRole('button').click()
  await page.getByRole('dialog').getByRole('radio', { name: words, exact: true }).click()
}

async function chooseFirst(page: Page, path: string): Promise<void> {
  await fieldAt(page, path).getByRole('button').click()
  await page.getByRole('dialog').getByRole('radio').first().click()
}
