import { readFile, writeFile } from 'node:fs/promises'
import { documentsFile } from './documents.ts'
import { kerningFile } from './kerning.ts'

/** Writes the files below that are made; with --check, says whether the committed ones are still true. */
const made = {
  'src/queries/documents.gen.ts': documentsFile,
  'src/print/kerning.gen.ts': kerningFile,
}

const isChecking = process.argv.includes('--check')
for (const [name, make] of Object.entries(made)) {
  const path = new URL(`../${name}`, import.meta.url)
  const committed = await readFile(path, 'utf8').catch(() => '')
  const file = await make(isChecking ? committed : '')
  if (!isChecking) await writeFile(path, file)
  else if (committed !== file) {
    console.error(`packages/reports/${name} is not what it is made of. Run: npm run generate`)
    process.exitCode = 1
  }
}
