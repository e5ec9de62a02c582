import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { readBuiltFiles, type BuiltFiles } from './weapp-gate/built-files'
import { codeFindings } from './weapp-gate/code'
import { Finding } from './weapp-gate/finding'
import { pageFindings } from './weapp-gate/pages'
import { packageSizes, sizeFindings } from './weapp-gate/sizes'
import { styleFindings, templateFindings } from './weapp-gate/templates'
import { wordFindings } from './weapp-gate/words'

const WECHAT_COMPILER = path.join('config', 'weapp-gate', 'wechat-compiler.mjs')
/** miniprogram-ci writes lines of its own around the answer. */
const ANSWER = /^weapp-gate: (.*)$/m
const TIMEOUT_MS = 60_000

type Check = Finding['check']

const CHECKS: Readonly<Record<Check, (files: BuiltFiles) => Finding[] | Promise<Finding[]>>> = {
  size: sizeFindings,
  pages: pageFindings,
  code: codeFindings,
  words: wordFindings,
  templates: templateFindings,
  styles: styleFindings,
  wechat: compiledByWechat,
}
const ALL_CHECKS = Object.keys(CHECKS) as Check[]

/** What in a built mini-program WeChat would refuse or must not be shipped; empty is good. */
export async function weappFindings(root: string, checks = ALL_CHECKS): Promise<readonly Finding[]> {
  const files = readBuiltFiles(root)
  const findings = await Promise.all(checks.map(async (check) => CHECKS[check](files)))
  return findings.flat()
}

/** What WeChat's uploader says about the project, and its schemas about the JSON files. */
async function compiledByWechat(files: BuiltFiles): Promise<Finding[]> {
  const described = files.withEnding('.wxml').map((file) => file.replace(/wxml$/, 'json'))
  const present = ['app.json', ...described].filter((file) => files.all.includes(file))
  const args = [WECHAT_COMPILER, files.root, ...present]
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: TIMEOUT_MS })
  const answer = ANSWER.exec(stdout)?.[1]
  if (answer === undefined) throw new Error(`miniprogram-ci gave no answer:\n${stdout}`)
  return v.parse(v.array(Finding), JSON.parse(answer))
}

async function main(root: string): Promise<void> {
  for (const [name, { allKb }] of packageSizes(readBuiltFiles(root))) {
    console.log(`${name.padEnd(20)} ${Math.round(allKb)} KB`)
  }
  const findings = await weappFindings(root)
  findings.forEach(({ check, file, problem }) => console.error(`${check}: ${file}: ${problem}`))
  console.log(findings.length === 0 ? 'The mini-program can be shipped.' : `${findings.length} findings`)
  process.exitCode = findings.length === 0 ? 0 : 1
}

if (process.argv[1]?.endsWith('weapp-gate.ts')) {
  main(process.argv[2] ?? 'dist/weapp').catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
