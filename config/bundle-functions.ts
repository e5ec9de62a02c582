import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { CLOUD_SCHEMA } from './cloud-schema'

const SOURCE = 'cloudfunctions'
const OUTPUT = 'dist/cloudfunctions'
const LOCAL_CLOUD_OUTPUT = 'dist/local-cloud'

const SHARED: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node16',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
}

/** A folder with an entry is a function; the others are bundled into them. */
async function functionNouns(): Promise<string[]> {
  const folders = await readdir(SOURCE)
  return folders.filter((folder) => existsSync(path.join(SOURCE, folder, 'index.ts')))
}

/** Bundles each function into one file, as it is deployed: nothing is installed in the cloud. */
async function bundleFunctions(nouns: readonly string[]): Promise<void> {
  const made = `${OUTPUT}.${process.pid}`
  await build({
    ...SHARED,
    entryPoints: nouns.map((noun) => ({ in: path.join(SOURCE, noun, 'index.ts'), out: `${noun}/index` })),
    outdir: made,
    minify: true,
    keepNames: true,
  })
  for (const noun of nouns) {
    await cp(path.join(SOURCE, noun, 'config.json'), path.join(made, noun, 'config.json'))
    const manifest = { name: noun, main: 'index.js', dependencies: {} }
    await writeFile(path.join(made, noun, 'package.json'), JSON.stringify(manifest, null, 2))
  }
  // Put in place at once, so that whoever starts meanwhile finds all functions, old or new.
  await rm(OUTPUT, { recursive: true, force: true })
  await rename(made, OUTPUT)
}

/** The local cloud is never deployed; libsql stays outside because it loads a native library. */
async function bundleLocalCloud(): Promise<void> {
  const folder = path.join(SOURCE, '_local-cloud')
  await build({
    ...SHARED,
    target: 'node20',
    sourcemap: 'inline',
    entryPoints: ['main', 'worker', 'database-thread', 'wechat-process', 'demo'].map((name) =>
      path.join(folder, `${name}.ts`),
    ),
    external: ['libsql'],
    outdir: LOCAL_CLOUD_OUTPUT,
  })
  await bundleDemoBar(path.join(folder, 'demo-bar.ts'))
  const collections = CLOUD_SCHEMA.map(({ name, indexes }) => ({ name, indexes }))
  await writeFile(path.join(LOCAL_CLOUD_OUTPUT, 'schema.json'), JSON.stringify({ collections }, null, 2))
}

/** For the browser; its style comes with the script, so that the page asks for one thing more. */
async function bundleDemoBar(entryPoint: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2020',
    outdir: LOCAL_CLOUD_OUTPUT,
    write: false,
  })
  const [script, style] = ['.js', '.css'].map((end) => outputFiles.find((file) => file.path.endsWith(end)))
  const withStyle = `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(style?.text)} }));${script?.text}`
  await writeFile(path.join(LOCAL_CLOUD_OUTPUT, 'demo-bar.js'), withStyle)
}

async function main(): Promise<void> {
  await mkdir(LOCAL_CLOUD_OUTPUT, { recursive: true })
  await bundleFunctions(await functionNouns())
  await bundleLocalCloud()
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
