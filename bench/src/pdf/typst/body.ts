import { drawingOf } from '../drawing.ts'
import {
  type ColumnsNode,
  type FigureNode,
  headingLevel,
  type Inline,
  isRegister,
  type Margin,
  type Node,
  type StackNode,
  type TableNode,
  type TextNode,
} from '../nodes.ts'

/** A string of Typst's code: nothing in it is markup. */
export const quoted = (text: string): string =>
  `"${text.replace(/[\\"]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')}"`

const linked = ({ link, linkToDestination }: TextNode, words: string): string => {
  if (link !== undefined) return `#link(${quoted(link)})[${words}]`
  return linkToDestination === undefined ? words : `#link(label(${quoted(linkToDestination)}))[${words}]`
}

/** Words in the styles that they have of their own. */
const inline = (part: Inline, outer: string | undefined): string => {
  if (typeof part === 'string') return `#${quoted(part)}`
  const words = [part.text].flat().map((inner) => inline(inner, part.style))
  const styled =
    part.style === undefined || part.style === outer ? words.join('') : `#i-${part.style}[${words.join('')}]`
  return linked(part, part.noWrap ? `#box[${styled}]` : styled)
}

const paragraph = (node: TextNode): string => {
  const words = linked(
    node,
    [node.text]
      .flat()
      .map((part) => inline(part, node.style))
      .join(''),
  )
  const level = headingLevel(node)
  const read = level === undefined ? `#par[${words}]` : `#heading(level: ${level})[${words}]`
  const anchor = node.id === undefined ? '' : `#anchor(${quoted(node.id)})`
  return `#b-${node.style ?? 'default'}[${anchor}${read}]`
}

const stack = ({ stack: nodes, unbreakable }: StackNode): string =>
  unbreakable ? `#block(breakable: false, width: 100%)[${all(nodes)}]` : all(nodes)

const track = (width: number | '*' | 'auto'): string => {
  if (width === '*') return '1fr'
  return width === 'auto' ? 'auto' : `${width}pt`
}

const tracks = (widths: readonly (number | '*' | 'auto')[]): string => `(${widths.map(track).join(', ')},)`

const columns = ({ columns: nodes }: ColumnsNode): string =>
  `#grid(columns: ${tracks(nodes.map(({ width }) => width))}, ${nodes.map((node) => `[${block(node)}]`).join(', ')})`

const table = (node: TableNode): string => {
  const { body, widths, headerRows = 0, dontBreakRows } = node.table
  if (!isRegister(node)) {
    const boxed = all(body.flat())
    return node.layout.fillColor === undefined ? `#ours[${boxed}]` : `#ground[${boxed}]`
  }
  const cells = (rows: readonly (readonly Node[])[]): string =>
    rows
      .flat()
      .map((cell) => `[${block(cell)}]`)
      .join(', ')
  const head = `table.header(${cells(body.slice(0, headerRows))})`
  return `#register(${tracks(widths)}, ${dontBreakRows ? 'false' : 'true'}, ${head}, ${cells(body.slice(headerRows))})`
}

const figure = (node: FigureNode): string =>
  `#image(bytes(${quoted(drawingOf(node, 'Source Sans 3'))}), format: "svg", width: ${node.width}pt, height: ${node.height}pt, alt: ${quoted(node.alt)})`

const kind = (node: Node): string => {
  if ('text' in node) return paragraph(node)
  if ('stack' in node) return stack(node)
  if ('columns' in node) return columns(node)
  return 'svg' in node ? figure(node) : table(node)
}

/** What stands above and below is added up, as in our layout; what is negative moves up into the room above. */
const spaced = ([left, top, right, bottom]: Readonly<Margin>, content: string): string => {
  const up = top < 0 ? `#v(${top}pt)` : ''
  const inset = `(left: ${left}pt, top: ${Math.max(0, top)}pt, right: ${right}pt, bottom: ${bottom}pt)`
  return left === 0 && top <= 0 && right === 0 && bottom === 0
    ? `${up}${content}`
    : `${up}#block(inset: ${inset}, width: 100%)[${content}]`
}

const block = (node: Node): string => (node.margin ? spaced(node.margin, kind(node)) : kind(node))

/** Blocks as Typst's markup. */
export const all = (nodes: readonly Node[]): string => nodes.map(block).join('\n')
