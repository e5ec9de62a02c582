// Plain JavaScript in a process of its own: miniprogram-ci forks workers with the same flags, which tsx does
// not survive, and does not let go of them. Arguments: the built folder, then its JSON files to check.
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ci from 'miniprogram-ci'

/** WeChat's limits for a project, which miniprogram-ci would otherwise ask its server for. */
const PROJECT_ATTRIBUTES = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: true,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

/** Nothing listens here: whatever miniprogram-ci asks WeChat, it does without. */
const NO_NETWORK = 'http://127.0.0.1:9'

/** Compiles the project as an upload would, with a key made for the occasion. */
async function compileFindings(root, scratch) {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: root,
    privateKey,
    ignores: [],
  })
  project.attr = async () => PROJECT_ATTRIBUTES
  const options = { project, version: '0.0.0', setting: { es6: false, minify: false }, onProgressUpdate() {} }
  try {
    await ci.getCompiledResult(options, path.join(scratch, 'compiled.zip'))
    return []
  } catch (error) {
    return [{ check: 'wechat', file: 'app.json', problem: String(error?.message ?? error).trim() }]
  }
}

/** Keys and values that WeChat's own schemas of app.json and page.json do not know. */
function schemaFindings(root, file) {
  const content = JSON.parse(readFileSync(path.join(root, file), 'utf8'))
  const { warning, error } = ci.schemaValidate(file === 'app.json' ? 'app' : 'page', content)
  const unknown = warning === '' ? [] : [`unknown keys: ${warning}`]
  const wrong = error.map(({ errorType, errorProperty }) => `${errorProperty} breaks ${errorType}`)
  return [...unknown, ...wrong].map((problem) => ({ check: 'wechat', file, problem }))
}

const [folder, ...described] = process.argv.slice(2)
const root = path.resolve(folder)
// It leaves folders where it stands.
const scratch = mkdtempSync(path.join(tmpdir(), 'weapp-gate-'))
process.chdir(scratch)
ci.proxy(NO_NETWORK)
const findings = described.flatMap((file) => schemaFindings(root, file))
findings.push(...(await compileFindings(root, scratch)))
process.chdir(root)
rmSync(scratch, { recursive: true, force: true })
process.stdout.write(`\nweapp-gate: ${JSON.stringify(findings)}\n`, () => process.exit(0))
