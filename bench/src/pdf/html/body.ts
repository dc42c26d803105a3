import { drawingOf } from '../drawing.ts'
import { escaped } from '../escaped.ts'
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

const linked = ({ link, linkToDestination }: TextNode, words: string): string => {
  const href = link ?? (linkToDestination === undefined ? undefined : `#${linkToDestination}`)
  return href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`
}

/** Words in the styles that they have of their own. */
const inline = (part: Inline, outer: string | undefined): string => {
  if (typeof part === 'string') return escaped(part)
  const words = linked(
    part,
    [part.text]
      .flat()
      .map((inner) => inline(inner, part.style))
      .join(''),
  )
  const classes = [
    ...(part.style === undefined || part.style === outer ? [] : [`i-${part.style}`]),
    ...(part.noWrap ? ['whole'] : []),
  ]
  return classes.length === 0 ? words : `<span class="${classes.join(' ')}">${words}</span>`
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
  const tag = level === undefined ? 'p' : `h${level}`
  const id = node.id === undefined ? '' : ` id="${escaped(node.id)}"`
  return `<${tag}${id} class="b-${node.style ?? 'default'}">${words}</${tag}>`
}

const stack = ({ stack: nodes, unbreakable }: StackNode): string =>
  unbreakable ? `<div class="unbreakable">${all(nodes)}</div>` : all(nodes)

const track = (width: number | '*' | 'auto'): string => {
  if (width === '*') return '1fr'
  return width === 'auto' ? 'auto' : `${width}pt`
}

const columns = ({ columns: nodes }: ColumnsNode): string =>
  `<div class="columns" style="grid-template-columns:${nodes.map(({ width }) => track(width)).join(' ')}">${nodes
    .map((node) => `<div>${block(node)}</div>`)
    .join('')}</div>`

const table = (node: TableNode): string => {
  const { body, widths, headerRows = 0, dontBreakRows } = node.table
  if (!isRegister(node))
    return `<div class="${node.layout.fillColor === undefined ? 'ours' : 'ours ground'}">${all(body.flat())}</div>`
  const rows = (cells: readonly (readonly Node[])[], tag: 'td' | 'th'): string =>
    cells.map((row) => `<tr>${row.map((cell) => `<${tag}>${block(cell)}</${tag}>`).join('')}</tr>`).join('')
  const cols = widths.map((width) => `<col style="width:${track(width)}">`).join('')
  return `<table${dontBreakRows ? ' class="whole-rows"' : ''}><colgroup>${cols}</colgroup><thead>${rows(body.slice(0, headerRows), 'th')}</thead><tbody>${rows(body.slice(headerRows), 'td')}</tbody></table>`
}

const figure = (node: FigureNode): string =>
  `<div role="img" aria-label="${escaped(node.alt)}" style="width:${node.width}pt;height:${node.height}pt;break-inside:avoid">${drawingOf(node, 'Source Sans 3')}</div>`

const kind = (node: Node): string => {
  if ('text' in node) return paragraph(node)
  if ('stack' in node) return stack(node)
  if ('columns' in node) return columns(node)
  return 'svg' in node ? figure(node) : table(node)
}

/** What stands above and below is added up, as in our layout; what is negative moves up into the room above. */
const spaced = ([left, top, right, bottom]: Readonly<Margin>, content: string): string =>
  `<div style="padding:${Math.max(0, top)}pt ${right}pt ${bottom}pt ${left}pt${top < 0 ? `;margin-top:${top}pt` : ''}">${content}</div>`

const block = (node: Node): string => (node.margin ? spaced(node.margin, kind(node)) : kind(node))

/** Blocks as HTML. */
export const all = (nodes: readonly Node[]): string => nodes.map(block).join('\n')
