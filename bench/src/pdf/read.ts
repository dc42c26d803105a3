import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF read back by another program. */
export interface Read {
  readonly pages: number
  /** All words in their order, without white space and ligatures: print changes these, and meaning does not change. */
  readonly text: string
  /** Whether what stands on the first page has its place in a structure tree. */
  readonly tagged: boolean
}

/** Without what print changes and meaning does not. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const textOf = async (page: PDFPageProxy): Promise<string> =>
  (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')

/** Reads a PDF with pdf.js. */
export const readPdf = async (bytes: Uint8Array): Promise<Read> => {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  try {
    let text = ''
    const tree = await (await document.getPage(1)).getStructTree()
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      text += await textOf(page)
      page.cleanup()
    }
    return { pages: document.numPages, text: folded(text), tagged: (tree?.children.length ?? 0) > 0 }
  } finally {
    await loading.destroy()
  }
}
