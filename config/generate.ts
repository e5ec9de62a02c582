import { readFile, writeFile } from 'node:fs/promises'
import { storedDataCatalogue, storedRecords } from './catalogues'
import { checkQualityReport } from './check-quality/report'
import { iconsCss } from './icons-css'
import { searchIndexModule } from './search-index'

/** Every file that is made from another; the source of each stands in what makes it. */
const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  'src/components/icon/icons.css': iconsCss,
  'src/content/zh-CN/stored-records.json': storedRecords,
  'src/content/zh-CN/search-index.ts': searchIndexModule,
  'docs/catalogues/stored-data.md': storedDataCatalogue,
  'docs/check-quality.md': checkQualityReport,
}

/** `npm run generate`; with `--check` it only compares, and fails where a file is stale. */
async function main(): Promise<void> {
  const isCheck = process.argv.includes('--check')
  for (const [file, make] of Object.entries(GENERATED)) {
    const text = await make()
    if (!isCheck) await writeFile(file, text)
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${file} is stale: run npm run generate`)
      process.exitCode = 1
    }
  }
}

void main()
