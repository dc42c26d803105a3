import { deflateSync } from 'node:zlib'
import { PDFDocument, type Reference } from './pdfmake.ts'
import { type Place, rowsOf, widths } from './places.ts'

/** So many objects go into one stream, whose reader unpacks all of them for any. */
const objectsPerStream = 500

/** An object without a stream, as it is written. */
interface Small {
  readonly id: number
  readonly text: string
}

const textOf = (data: string | Uint8Array): string =>
  typeof data === 'string' ? data : Buffer.from(data).toString('latin1')

const escapedForXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * pdfkit's document, whose objects without a stream are gathered in compressed ones, and whose table of objects is
 * compressed too (ISO 32000-1, 7.5.7 and 7.5.8): a structure tree is thousands of small objects that are much alike.
 */
export class CompactDocument extends PDFDocument {
  /** What pdfkit has written of the object that it writes now: its head, its dictionary, its stream, its end. */
  #object: (string | Uint8Array)[] = []
  readonly #small: Small[] = []
  readonly #places = new Map<number, Place>()

  constructor(...options: ConstructorParameters<typeof PDFDocument>) {
    super(...options)
    // pdfkit sorts by the language of the machine; readers look for names by their bytes (ISO 32000-1, 7.9.6).
    this._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : Number(a > b))
  }

  /** What is said of the document in XML, where pdfkit would put a title as it is. */
  override _addInfo(): void {
    const { info } = this
    const escaped = Object.entries(info).map(([name, value]) => [
      name,
      typeof value === 'string' ? escapedForXml(value) : value,
    ])
    this.info = Object.fromEntries(escaped)
    super._addInfo()
    this.info = info
  }

  override _write(data: string | Uint8Array): void {
    // The head of the file is written before there is anything of this class.
    if (#object in this) this.#object.push(data)
    else super._write(data)
  }

  override _refEnd(reference: Reference): void {
    const [, dictionary = '', ...rest] = this.#object
    const [stream] = rest
    if (stream === 'stream') {
      this.#places.set(reference.id, { kind: 1, where: this._offset, index: 0 })
      for (const data of this.#object) super._write(data)
    } else this.#small.push({ id: reference.id, text: textOf(dictionary) })
    this.#object = []
    super._refEnd(reference)
  }

  override _finalize(): void {
    // In the order of their numbers those stand together that are alike, such as the elements of the structure.
    this.#small.sort((a, b) => a.id - b.id)
    for (let from = 0; from < this.#small.length; from += objectsPerStream)
      this.#writeTogether(this.#small.slice(from, from + objectsPerStream))
    this.#writePlaces()
    this.push(null)
  }

  #writeTogether(objects: readonly Small[]): void {
    const id = this._offsets.push(null)
    let bytes = 0
    const heads: string[] = []
    for (const [index, { id: own, text }] of objects.entries()) {
      heads.push(`${own} ${bytes}`)
      bytes += text.length + 1
      this.#places.set(own, { kind: 2, where: id, index })
    }
    const head = `${heads.join(' ')}\n`
    const body = Buffer.from(head + objects.map(({ text }) => `${text}\n`).join(''), 'latin1')
    this.#writeStream(id, `/Type /ObjStm /N ${objects.length} /First ${head.length}`, body)
  }

  #writePlaces(): void {
    const id = this._offsets.push(null)
    const start = this._offset
    this.#places.set(id, { kind: 1, where: start, index: 0 })
    const fileId = `<${Buffer.from(this._id).toString('hex')}>`
    const dictionary = [
      `/Type /XRef /Size ${id + 1} /W [${widths.join(' ')}]`,
      `/DecodeParms << /Predictor 12 /Columns ${widths.reduce((sum, width) => sum + width, 0)} >>`,
      `/Root ${this._root} /Info ${this._info} /ID [${fileId} ${fileId}]`,
    ].join(' ')
    this.#writeStream(id, dictionary, rowsOf(this.#places, id))
    super._write(`startxref\n${start}\n%%EOF`)
  }

  #writeStream(id: number, dictionary: string, content: Uint8Array): void {
    const data = deflateSync(content)
    this.#places.set(id, { kind: 1, where: this._offset, index: 0 })
    super._write(`${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream`)
    super._write(data)
    super._write('\nendstream\nendobj')
  }
}
