import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { jsonSchemas, tradecraftPage } from '../src/index.ts'

const files: readonly (readonly [path: string, text: string])[] = [
  ...Object.entries(jsonSchemas()).map(
    ([name, schema]) => [`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  ),
  ['../../docs/tradecraft.md', tradecraftPage()],
]

/** The committed text, or nothing where there is none yet. */
const read = async (file: URL): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return ''
  }
}

const isCheck = process.argv.includes('--check')
await mkdir(new URL('../schema/', import.meta.url), { recursive: true })
for (const [path, text] of files) {
  const file = new URL(`../${path}`, import.meta.url)
  if (!isCheck) await writeFile(file, text)
  else if ((await read(file)) !== text) {
    console.error(`${path.replace('../../', '')} is stale: run "npm run generate".`)
    process.exitCode = 1
  }
}
