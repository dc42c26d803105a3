import type { ColumnsNode, FigureNode, Node, StackNode, TableNode, TextNode } from '../layout/node.ts'
import type { Element, ElementOptions, PdfDocument } from './pdfmake.ts'

/** Where elements are put: one element, the list that is open in it, and the body of that list's last item. */
interface Scope {
  readonly element: Element
  list?: Element | undefined
  body?: Element | undefined
}

/** A caption stands beside its drawing: within, the words that tell of the drawing would be read in its place. */
const types = { title: 'H1', section: 'H2', group: 'H3', caption: 'Caption', label: 'P' } as const

const typeOf = ({ role }: TextNode): string => (role === undefined ? 'P' : types[role])

/**
 * The structure tree of a document (ISO 32000-1, 14.8): all that is read, in the order of the definition, which is that of
 * reading. Every text and drawing of the definition has its element.
 */
export class Structure {
  readonly #document: PdfDocument
  readonly #root: Element
  readonly #elements = new Map<object, Element>()
  readonly #heads = new Set<object>()
  /** Said of what is in another language than the document. */
  readonly #dossierLanguage: ElementOptions
  #section: Element
  /** Where what stands in no item and no cell is put. */
  #flow: Scope

  constructor(
    document: PdfDocument,
    content: readonly Node[],
    { language, dossierLanguage }: { readonly language: string; readonly dossierLanguage: string },
  ) {
    this.#document = document
    this.#dossierLanguage = dossierLanguage === language ? {} : { lang: dossierLanguage }
    this.#root = document.struct('Document', { lang: language })
    document.addStructure(this.#root)
    this.#section = this.#root
    this.#flow = { element: this.#root }
    for (const node of content) this.#walk(node, undefined)
  }

  /** The element of a text or a drawing; none for what is not read, such as running lines. */
  elementOf(node: object): Element | undefined {
    return this.#elements.get(node)
  }

  /** Whether a node stands in the head of a table, which is repeated on each page. */
  isHead(node: object): boolean {
    return this.#heads.has(node)
  }

  /** Ends the tree, once everything is drawn. */
  end(): void {
    this.#root.end()
  }

  #add(parent: Element, type: string, options?: ElementOptions): Element {
    const element = this.#document.struct(type, options)
    parent.add(element)
    return element
  }

  #walk(node: Node, inside: Scope | undefined): void {
    if ('text' in node) this.#text(node, inside)
    else if ('svg' in node) this.#figure(node, inside ?? this.#flow)
    else if ('stack' in node) this.#stack(node, inside)
    else if ('columns' in node) this.#columns(node, inside)
    else this.#table(node, inside)
  }

  #text(node: TextNode, inside: Scope | undefined): void {
    if (node.text.length === 0) return
    if (node.role === 'section' || node.role === 'group') this.#open(node.role)
    const scope = inside ?? this.#flow
    scope.list = undefined
    this.#elements.set(
      node,
      this.#add(scope.element, typeOf(node), node.fromDossier ? this.#dossierLanguage : {}),
    )
  }

  #open(role: 'section' | 'group'): void {
    const opened = this.#add(role === 'section' ? this.#root : this.#section, 'Sect')
    if (role === 'section') this.#section = opened
    this.#flow = { element: opened }
  }

  #figure(node: FigureNode, scope: Scope): void {
    scope.list = undefined
    this.#elements.set(node, this.#add(scope.element, 'Figure', { alt: node.alt }))
  }

  #stack({ role, stack }: StackNode, inside: Scope | undefined): void {
    const { body } = inside ?? this.#flow
    const within = role === 'more' && body ? { element: body } : inside
    for (const child of stack) this.#walk(child, within)
  }

  #columns({ role, columns }: ColumnsNode, inside: Scope | undefined): void {
    if (role === 'item') this.#item(columns, inside ?? this.#flow)
    else for (const column of columns) this.#walk(column, inside)
  }

  #item(children: readonly Node[], scope: Scope): void {
    scope.list ??= this.#add(scope.element, 'L')
    const item = this.#add(scope.list, 'LI')
    for (const child of children)
      if ('text' in child && child.role === 'label') this.#elements.set(child, this.#add(item, 'Lbl'))
      else {
        scope.body = this.#add(item, 'LBody')
        this.#walk(child, { element: scope.body })
      }
  }

  /** A table that is no table of data only puts things beside a bar, or on a ground. */
  #table({ role, table: { body, headerRows = 0 } }: TableNode, inside: Scope | undefined): void {
    if (role === 'table') this.#data(body, headerRows, inside ?? this.#flow)
    else for (const cell of body.flat()) this.#walk(cell, inside)
  }

  #data(rows: readonly (readonly Node[])[], headRows: number, scope: Scope): void {
    scope.list = undefined
    const table = this.#add(scope.element, 'Table')
    for (const [index, cells] of rows.entries()) {
      const row = this.#add(table, 'TR')
      for (const cell of cells) {
        if (index < headRows) this.#heads.add(cell)
        const element = index < headRows ? this.#add(row, 'TH', { scope: 'Column' }) : this.#add(row, 'TD')
        this.#walk(cell, { element })
      }
    }
  }
}
