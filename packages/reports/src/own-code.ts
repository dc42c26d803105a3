import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * A digest of the files of this package that a page may depend on. In the package that is published it stands here as it was
 * when that was made (`scripts/bundle.mjs`).
 * @returns SHA-256 in lower-case hexadecimal
 */
export const digestOwnCode = async (): Promise<string> => {
  const all = await readdir(here, { recursive: true })
  const names = all.filter((name) => /\.[jt]s$/.test(name) && !/\.test\.|fixtures/.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(here, name))))
  const hash = createHash('sha256')
  for (const [index, text] of texts.entries()) hash.update(`${names[index]}\0${text.length}\0`).update(text)
  return hash.digest('hex')
}
