import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import createQpdf from '@neslinesli93/qpdf-wasm'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The parts of qpdf's Emscripten module that are used; its own types leave most of them out. */
interface Qpdf {
  readonly callMain: (args: readonly string[]) => number
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void }
}

const loadQpdf = createQpdf as unknown as (options: {
  readonly locateFile: () => string
  readonly noInitialRun: boolean
}) => Promise<Qpdf>

const wasm = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')

/** The exit code of `qpdf --check`: 0 where it finds nothing, 2 for errors, 3 for warnings. */
export const qpdfCheck = async (pdf: Uint8Array): Promise<number> => {
  const qpdf = await loadQpdf({ locateFile: () => wasm, noInitialRun: true })
  qpdf.FS.writeFile('/in.pdf', pdf)
  return qpdf.callMain(['--check', '/in.pdf'])
}

/** A PDF read back by another program. */
export interface ReadPdf {
  readonly pages: number
  /** Width and height of its first page, in points. */
  readonly size: readonly number[]
  /** The text of all pages in reading order, {@link folded}. */
  readonly text: string
  readonly title: string
  readonly language: string
  /** The titles of the outline, depth first. */
  readonly outline: readonly string[]
  /** The internal destinations that links go to but that do not exist. */
  readonly deadLinks: readonly string[]
  readonly links: number
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

const titles = (items: readonly OutlineItem[]): readonly string[] =>
  items.flatMap(({ title, items: below }) => [title, ...titles(below)])

const pagesOf = (document: PDFDocumentProxy) =>
  Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))

/** Leaves out what print changes and meaning does not: ligatures, and white space, which a line break adds after a hyphen. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Reads a PDF with pdf.js. */
export const readPdf = async (file: string): Promise<ReadPdf> => {
  const document = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  try {
    const pages = await pagesOf(document)
    const contents = await Promise.all(pages.map((page) => page.getTextContent()))
    const text = contents
      .map(({ items }) =>
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      )
      .join('\n')
    const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
    const destinations = annotations.flatMap(({ dest }) => (dest == null ? [] : [dest as unknown]))
    const found = await Promise.all(
      destinations.map(async (dest) => (typeof dest === 'string' ? document.getDestination(dest) : dest)),
    )
    const { info } = await document.getMetadata()
    return {
      pages: document.numPages,
      size: (pages[0]?.view ?? []).slice(2).map(Number),
      text: folded(text),
      title: 'Title' in info ? String(info.Title) : '',
      language: 'Language' in info ? String(info.Language) : '',
      outline: titles(((await document.getOutline()) ?? []) as readonly OutlineItem[]),
      deadLinks: destinations.filter((_, index) => found[index] == null).map(String),
      links: destinations.length,
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** An element of a structure tree. */
interface ElementRead {
  readonly role: string
  readonly alt: string | undefined
  /** Where it is not that of the document. BCP 47. */
  readonly lang: string | undefined
}

/** What a PDF says of its own structure, as pdf.js reads it. */
export interface Structure {
  /** The elements of all pages in reading order; one that goes on on another page comes again there. */
  readonly elements: readonly ElementRead[]
  readonly links: number
  /** The texts of the files that are attached. */
  readonly attachments: readonly string[]
  /** The metadata in which a PDF claims to follow standards; empty where there are none. */
  readonly claims: string
}

interface TreeNode {
  readonly role?: string
  /** Of a leaf: a piece of a page, or an object such as a link. */
  readonly type?: string
  /** Of a piece of a page. */
  readonly id?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly TreeNode[]
}

const isOnPage = ({ type, children = [] }: TreeNode): boolean => type !== undefined || children.some(isOnPage)

/** pdf.js gives an element with all that is below it, what stands on other pages too: empty. */
const elementsIn = (node: TreeNode): Structure['elements'] => {
  const { role, alt, lang, children = [] } = node
  if (role === undefined || !isOnPage(node)) return []
  return [...(role === 'Root' ? [] : [{ role, alt, lang }]), ...children.flatMap(elementsIn)]
}

/** Reads the structure tree of a PDF with pdf.js. */
export const readStructure = async (bytes: Uint8Array): Promise<Structure> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  try {
    const pages = await pagesOf(document)
    const trees = await Promise.all(pages.map((page) => page.getStructTree()))
    const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
    const names = [...((await document.getAttachments()) ?? new Map<string, unknown>()).keys()]
    const files = await Promise.all(names.map((name) => document.getAttachmentContent(name)))
    const { metadata } = await document.getMetadata()
    return {
      elements: trees.flatMap((tree) => (tree ? elementsIn(tree as TreeNode) : [])),
      links: annotations.filter(({ subtype }) => subtype === 'Link').length,
      attachments: files.map((content) => new TextDecoder().decode(content ?? undefined)),
      claims: metadata?.getRaw() ?? '',
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** A piece of a page, and where its text begins. */
type Places = ReadonlyMap<string, number>

/** Where the leftmost text of each piece of a page begins, by the name of the piece. */
const placesOn = async (page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<Places> => {
  const places = new Map<string, number>()
  const within: string[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const name = within.at(-1)
      const x = Number(item.transform[4])
      if (name !== undefined && item.str.trim() !== '')
        places.set(name, Math.min(places.get(name) ?? Number.POSITIVE_INFINITY, x))
    } else if (item.type === 'endMarkedContent') within.pop()
    else within.push(item.id ?? within.at(-1) ?? '')
  }
  return places
}

const childrenOf = ({ children = [] }: TreeNode, ...roles: readonly string[]): readonly TreeNode[] =>
  children.flatMap((child) =>
    child.role !== undefined && roles.includes(child.role) ? [child] : childrenOf(child, ...roles),
  )

const leavesOf = (node: TreeNode): readonly string[] =>
  node.id === undefined ? (node.children ?? []).flatMap(leavesOf) : [node.id]

const placeOf = (node: TreeNode, places: Places): number =>
  Math.min(...leavesOf(node).map((name) => places.get(name) ?? Number.POSITIVE_INFINITY))

/** Where what stands beside each other begins, in points from the left edge, each in the order of reading. */
export interface Beside {
  /** The cells of each row of a table that is on one page. */
  readonly rows: readonly (readonly number[])[]
  /** The label and the body of each item of a list. */
  readonly items: readonly (readonly number[])[]
}

/** Reads with pdf.js where cells and labels stand. */
export const readBeside = async (bytes: Uint8Array): Promise<Beside> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  try {
    const pages = await pagesOf(document)
    const found = await Promise.all(
      pages.map(async (page) => {
        const tree = ((await page.getStructTree()) ?? {}) as TreeNode
        const places = await placesOn(page)
        const across = (role: string, ...inside: readonly string[]) =>
          childrenOf(tree, role)
            .map((node) => childrenOf(node, ...inside).map((child) => placeOf(child, places)))
            .filter((row) => row.length > 1 && row.every(Number.isFinite))
        return { rows: across('TR', 'TH', 'TD'), items: across('LI', 'Lbl', 'LBody') }
      }),
    )
    return { rows: found.flatMap(({ rows }) => rows), items: found.flatMap(({ items }) => items) }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** The direction in which a reader's program is asked to turn the pages. */
export const readDirection = async (bytes: Uint8Array): Promise<string | undefined> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  try {
    // Its types tell of an object; what it gives is a map.
    const preferences: unknown = await document.getViewerPreferences()
    return preferences instanceof Map ? preferences.get('Direction') : undefined
  } finally {
    await document.loadingTask.destroy()
  }
}
