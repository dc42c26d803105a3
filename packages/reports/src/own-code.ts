import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderOf, readInstalled } from './installed.ts'

/** Where that code stands: here, and in the model, whose scales, vocabularies and colours are printed. */
const folders = ['.', import.meta.resolve('@claimgraph/model')].map((at) =>
  fileURLToPath(new URL('.', new URL(at, import.meta.url))),
)

/** What reads the dates that are printed: it becomes a part of the package that is published, as no other does that pages depend on. */
const dateReader = (): string => {
  const folder = folderOf('edtf', fileURLToPath(import.meta.resolve('@claimgraph/model')))
  return folder === undefined ? '' : readInstalled(folder).version
}

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => /\.[jt]s$/.test(name) && !/\.test\.|fixtures/.test(name)).sort()
}

/**
 * A digest of the files of ours that a page may depend on, and of what is taken into them. In the package that is published it stands here as it was
 * when that was made (`scripts/bundle.mjs`).
 * @returns SHA-256 in lower-case hexadecimal
 */
export const digestOwnCode = async (): Promise<string> => {
  const hash = createHash('sha256').update(dateReader())
  for (const folder of folders) {
    const names = await filesIn(folder)
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name))))
    for (const [index, text] of texts.entries()) hash.update(`${names[index]}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex')
}
