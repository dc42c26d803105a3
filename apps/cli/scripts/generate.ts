import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { outputSchemas } from '../src/json/json-schemas.ts'

const folder = new URL('../schema/', import.meta.url)
const isCheck = process.argv.includes('--check')
await mkdir(folder, { recursive: true })
for (const [command, schema] of Object.entries(outputSchemas)) {
  const name = `${command}.schema.json`
  const [file, text] = [new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`]
  if (!isCheck) await writeFile(file, text)
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`apps/cli/schema/${name} is stale: run "npm run generate".`)
    process.exitCode = 1
  }
}
