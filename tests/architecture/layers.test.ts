import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

type Report = {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
}

const CRUISER = resolve('node_modules/.bin/depcruise')
const RULES = resolve('config/architecture-rules.cjs')

function cruise(folder: string): Report['summary'] {
  const run = spawnSync(
    process.execPath,
    [CRUISER, '--config', RULES, '--output-type', 'json', 'src', 'cloudfunctions'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
  )
  return (JSON.parse(run.stdout) as Report).summary
}

/** One file that breaks each rule, and what it must not import. */
const PLANTED: Record<string, { file: string; imports: string }> = {
  'no-cycles': { file: 'src/platform/a.ts', imports: './b' },
  'domain-is-pure': { file: 'src/domain/guides/a.ts', imports: 'dayjs' },
  'one-domain-noun-per-folder': { file: 'src/domain/guides/b.ts', imports: '../tips/target' },
  'shared-domain-knows-no-noun': { file: 'src/domain/shared/a.ts', imports: '../tips/target' },
  'features-do-not-import-each-other': { file: 'src/features/guides/a.ts', imports: '../tips/target' },
  'pages-compose-features': { file: 'src/pages/home/a.ts', imports: '../../platform/target' },
  'components-know-no-domain': { file: 'src/components/a.ts', imports: '../domain/tips/target' },
  'platform-is-a-leaf': { file: 'src/platform/c.ts', imports: '../features/tips/target' },
  'client-never-loads-cloud': { file: 'src/platform/d.ts', imports: '../../cloudfunctions/tips/target' },
  'cloud-shares-only-domain-and-content': {
    file: 'cloudfunctions/guides/a.ts',
    imports: '../../src/platform/target',
  },
  'functions-do-not-import-each-other': { file: 'cloudfunctions/guides/b.ts', imports: '../tips/target' },
  'local-cloud-is-never-deployed': {
    file: 'cloudfunctions/guides/c.ts',
    imports: '../_local-cloud/target',
  },
  'actions-are-database-free': {
    file: 'cloudfunctions/guides/actions.ts',
    imports: '../_platform/database',
  },
  'sdk-only-in-cloud-platform': { file: 'cloudfunctions/guides/d.ts', imports: '@cloudbase/node-sdk' },
}

const TARGETS = [
  'src/domain/tips/target.ts',
  'src/features/tips/target.ts',
  'src/platform/target.ts',
  'cloudfunctions/tips/target.ts',
  'cloudfunctions/_local-cloud/target.ts',
  'cloudfunctions/_platform/database.ts',
]

function plantViolations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const target of TARGETS) write(target, 'export const target = 1\n')
  write('src/platform/b.ts', "export * from './a'\n")
  for (const { file, imports } of Object.values(PLANTED)) write(file, `export * from '${imports}'\n`)
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'))
  for (const name of ['@cloudbase/node-sdk', 'dayjs']) write(`node_modules/${name}/index.js`, '')
  return folder
}

describe('the layers', () => {
  it('hold in the whole tree', () => {
    const { totalCruised, violations } = cruise('.')
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    expect(totalCruised).toBeGreaterThan(100)
  })

  it('are guarded: a file planted against each rule is caught by that rule', () => {
    const folder = plantViolations()
    const { violations } = cruise(folder)
    rmSync(folder, { recursive: true, force: true })
    const caught = new Set(violations.map(({ rule, from }) => `${rule.name}: ${from}`))
    for (const [name, { file }] of Object.entries(PLANTED)) expect([...caught]).toContain(`${name}: ${file}`)
  })

  it('have a planted violation for every rule', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(RULES)
    expect(Object.keys(PLANTED)).toEqual(forbidden.map(({ name }) => name))
  })
})
