import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { CitationStyleName, filesOfTemplate, Template } from '@claimgraph/model'
import type { Manner } from '@claimgraph/reports'
import { z } from 'zod'
import { MannerUnknownError } from '../errors.ts'

/** A manner as a queue carries it: with the files that its template names, which a worker has not. */
const Packed = z.strictObject({
  template: Template.optional(),
  /** Their bytes by their names, in base64. */
  files: z.record(z.string(), z.base64()),
  citation: z.union([CitationStyleName.schema, z.strictObject({ csl: z.string() })]).optional(),
  documentDate: z.iso.datetime().optional(),
})

/** Makes text of a manner, for workers that have none of its files. */
export const packManner = async ({ template: at, citation, documentDate }: Manner): Promise<string> => {
  const files: Record<string, string> = {}
  for (const name of at ? filesOfTemplate(at.template) : [])
    files[name] = await readFile(resolve(at?.folder ?? '', name), 'base64')
  const packed: z.input<typeof Packed> = {
    template: at?.template,
    files,
    citation,
    documentDate: documentDate?.toISOString(),
  }
  return JSON.stringify(packed)
}

const parse = (text: string): z.output<typeof Packed> => {
  try {
    return Packed.parse(JSON.parse(text))
  } catch (cause) {
    throw new MannerUnknownError({ cause })
  }
}

const writeFiles = async (files: Readonly<Record<string, string>>, folder: string): Promise<void> => {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name)
    const way = relative(folder, path)
    if (isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`))
      throw new MannerUnknownError({ cause: new Error(`${name} leads out of the folder of the template`) })
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, 'base64')
  }
}

/**
 * Makes a manner of its text.
 * @param makeFolder makes a folder for the files of its template, where it names any
 * @throws MannerUnknownError
 */
export const unpackManner = async (text: string, makeFolder: () => Promise<string>): Promise<Manner> => {
  const { template, files, citation, documentDate } = parse(text)
  const folder = Object.keys(files).length > 0 ? await makeFolder() : ''
  await writeFiles(files, folder)
  return {
    template: template && { template, folder },
    citation,
    documentDate: documentDate === undefined ? undefined : new Date(documentDate),
  }
}
