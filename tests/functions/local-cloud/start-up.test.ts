import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { get } from 'node:http'
import { startLocalCloud, type LocalCloud } from '../local-cloud'
import { containing, matching } from './matchers'

const folder = mkdtempSync(join(tmpdir(), 'start-up-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the local cloud as a person would and waits for it to give up. */
function failToStart(variables: Record<string, string>): Promise<{ code: unknown; errors: string }> {
  const environment = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), ...variables }
  const child = spawn(process.execPath, ['dist/local-cloud/main.js'], { env: environment })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  return new Promise((settle) => child.once('exit', (code) => settle({ code, errors })))
}

const oneLineAbout = (text: string) => matching(new RegExp(`^local cloud: .*${text}.*\\n$`))

describe('starting the local cloud', () => {
  it('says in one line that the port is in use', async () => {
    const cloud = await startLocalCloud({ schema: { collections: [] } })
    const port = new URL(cloud.url).port
    expect(await failToStart({ PORT: port })).toEqual({
      code: 1,
      errors: oneLineAbout(`port ${port} is in use`),
    })
    await cloud.stop()
  })

  it('says in one line that the data folder cannot be used', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(await failToStart({ DATA_DIR: file })).toEqual({ code: 1, errors: oneLineAbout('data folder') })
  })

  it.each([
    ['is missing', undefined],
    ['is no JSON', '{'],
    [
      'has an unknown direction',
      '{"collections":[{"name":"a","indexes":[{"name":"i","keys":[{"name":"x","direction":2}]}]}]}',
    ],
  ])('says in one line that the schema file %s', async (_, content) => {
    const file = join(folder, 'schema.json')
    rmSync(file, { force: true })
    if (content !== undefined) writeFileSync(file, content)
    expect(await failToStart({ SCHEMA_FILE: file })).toEqual({ code: 1, errors: oneLineAbout('schema file') })
  })

  it('says in one line which config.json is broken', async () => {
    const functionsDir = join(folder, 'functions')
    mkdirSync(join(functionsDir, 'a'), { recursive: true })
    writeFileSync(join(functionsDir, 'a', 'index.js'), '')
    writeFileSync(
      join(functionsDir, 'a', 'config.json'),
      '{"triggers":[{"name":"t","type":"timer","config":"bad"}]}',
    )
    expect(await failToStart({ FUNCTIONS_DIR: functionsDir })).toEqual({
      code: 1,
      errors: oneLineAbout('config.json'),
    })
  })

  it('refuses a PORT that is no port', async () => {
    expect(await failToStart({ PORT: 'http' })).toEqual({ code: 1, errors: oneLineAbout('PORT') })
  })

  it('keeps its keys from other users', async () => {
    const cloud = await startLocalCloud({ schema: { collections: [] } })
    expect(statSync(join(cloud.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    const before = readFileSync(join(cloud.dataDir, 'secrets.json'), 'utf8')
    await cloud.restart()
    expect(readFileSync(join(cloud.dataDir, 'secrets.json'), 'utf8')).toBe(before)
    await cloud.stop()
  })

  it('has no control door unless it is asked for', async () => {
    const environment = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'closed') }
    const child = spawn(process.execPath, ['dist/local-cloud/main.js'], { env: environment })
    const line = await new Promise<string>((settle) => {
      child.stdout.once('data', (chunk: Buffer) => settle(chunk.toString()))
    })
    const url = /http:\S+/.exec(line)?.[0] ?? ''
    for (const path of ['clock', 'timer', 'faults', 'kill-workers', 'requests/reset']) {
      expect((await fetch(`${url}/_control/${path}`, { method: 'POST', body: '{}' })).status).toBe(404)
    }
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('web files', () => {
  const webDir = join(folder, 'web')
  let cloud: LocalCloud
  beforeAll(async () => {
    mkdirSync(join(webDir, 'js'), { recursive: true })
    writeFileSync(join(webDir, 'index.html'), '<p>反诈</p>')
    writeFileSync(join(webDir, 'js', 'app.0123abcd.js'), 'console.log(1)')
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    cloud = await startLocalCloud({ webDir, schema: { collections: [] } })
  })
  afterAll(() => cloud.stop())

  it('serves the page at the root and for routes of the app', async () => {
    for (const path of ['/', '/pages/learn/index']) {
      const response = await fetch(`${cloud.url}${path}`)
      expect(await response.text()).toBe('<p>反诈</p>')
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('compresses, and lets hashed names be kept for ever', async () => {
    const response = await rawGet(`${cloud.url}/js/app.0123abcd.js`, { 'accept-encoding': 'gzip' })
    expect(response.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': containing('immutable'),
    })
    expect(gunzipSync(response.body).toString()).toBe('console.log(1)')
    const plain = await rawGet(`${cloud.url}/js/app.0123abcd.js`, {})
    expect(plain.body.toString()).toBe('console.log(1)')
  })

  it.each(['/missing.js', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/js/../../secret.txt'])(
    'has nothing at %s',
    async (path) => {
      const response = await rawGet(`${cloud.url}${path}`, {})
      expect(response.body.toString()).not.toContain('secret')
      expect([200, 404]).toContain(response.status)
    },
  )

  it('says what to do when the web app is not built', async () => {
    const bare = await startLocalCloud({ webDir: join(folder, 'nothing'), schema: { collections: [] } })
    const response = await fetch(bare.url)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
    await bare.stop()
  })

  it('hands out the personas of the demonstration', async () => {
    expect(await (await fetch(`${cloud.url}/_local/personas`)).json()).toEqual([])
    writeFileSync(join(cloud.dataDir, 'personas.json'), '[{"name":"王奶奶"}]')
    expect(await (await fetch(`${cloud.url}/_local/personas`)).json()).toEqual([{ name: '王奶奶' }])
  })
})

/** Without the conveniences of fetch: neither the path nor the compression is touched. */
function rawGet(url: string, headers: Record<string, string>) {
  type Answer = { status: number | undefined; headers: object; body: Buffer }
  return new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const path = url.slice(url.indexOf('/', 'http://'.length))
    get({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    }).on('error', reject)
  })
}
