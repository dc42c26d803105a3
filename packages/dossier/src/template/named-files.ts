import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { codeOf } from '../discover/list.ts'
import type { Draft } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { type Node, nodeAt, textOf } from '../parse/node.ts'
import { quoted } from '../wording.ts'
import { type FileSort, fontSort, logoSort, sortFault } from './sorts.ts'

/** A file that a template names, and where it does so. */
interface NamedFile {
  readonly node: Node
  readonly name: string
  readonly sort: FileSort
}

/** A logo or font of more bytes than this is a mistake: it goes into every briefing. */
const maxBytes = 32 * 1024 * 1024

const faces = ['normal', 'bold', 'italic', 'boldItalic'] as const
const families = ['text', 'labels'] as const

/** The faces that the layout uses beside the upright one. */
const used = { text: ['bold', 'italic'], labels: ['bold'] } as const

const namedAt = (root: Node, sort: FileSort, keys: readonly string[]): readonly NamedFile[] => {
  const node = nodeAt(root, ...keys)
  const name = textOf(node)
  return node === undefined || name === undefined ? [] : [{ node, name, sort }]
}

const namedIn = (root: Node): readonly NamedFile[] => [
  ...namedAt(root, logoSort, ['brand', 'logo', 'file']),
  ...families.flatMap((family) =>
    faces.flatMap((face) => namedAt(root, fontSort, ['brand', 'fonts', family, face])),
  ),
]

/** What is wrong with a file as the end of a sentence, or undefined where nothing is. */
const faultOf = async (folder: string, { name, sort }: NamedFile): Promise<string | undefined> => {
  if (isAbsolute(name)) return 'has an absolute path'
  const path = join(folder, name)
  try {
    const way = relative(await realpath(folder), await realpath(path))
    if (way === '..' || way.startsWith(`..${sep}`)) return 'leads out of the folder'
    const stats = await stat(path)
    if (!stats.isFile()) return 'is no ordinary file'
    if (stats.size > maxBytes) return 'is larger than 32 MiB'
    return await sortFault(path, sort)
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' ? 'is not there' : `cannot be read (${codeOf(cause)})`
  }
}

/** Faces that a family of files lacks: what they would be used for is printed in the upright one. */
const missingFaces = ({ file, root }: Draft): readonly Finding[] =>
  families.flatMap((family) => {
    const node = nodeAt(root, 'brand', 'fonts', family)
    if (node?.is !== 'map') return []
    const missing = used[family].filter((face) => !node.entries.has(face))
    return missing.map(
      (face): Finding => ({
        code: 'missing-face',
        severity: 'warning',
        file,
        span: nodeAt(node, 'normal') ?? node,
        message: `"brand.fonts.${family}" of the template has no ${face} face: what is ${face} in a briefing is printed in the normal one.`,
        hint: `name the file of the ${face} face: ${face}: …`,
      }),
    )
  })

/** What is wrong with the files that a template names, and what its fonts lack. */
export const checkNamedFiles = async (folder: string, draft: Draft): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const named of namedIn(draft.root)) {
    const fault = await faultOf(folder, named)
    if (fault !== undefined)
      findings.push({
        code: 'unusable-file',
        file: draft.file,
        span: named.node,
        message: `The file ${quoted(named.name)} ${fault}: expected ${named.sort.expected}.`,
        hint: named.sort.hint,
      })
  }
  return [...findings, ...missingFaces(draft)]
}
