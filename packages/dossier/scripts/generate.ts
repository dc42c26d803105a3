import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { jsonSchemas } from '../src/index.ts'

const folder = new URL('../schema/', import.meta.url)

/** The committed text, or nothing where there is none yet. */
const read = async (file: URL): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return ''
  }
}

const isCheck = process.argv.includes('--check')
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const file = new URL(`${name}.schema.json`, folder)
  const text = `${JSON.stringify(schema, null, 2)}\n`
  if (!isCheck) await writeFile(file, text)
  else if ((await read(file)) !== text) {
    console.error(`schema/${name}.schema.json is stale: run "npm run generate".`)
    process.exitCode = 1
  }
}
