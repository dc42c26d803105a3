import type { layoutBriefing } from '@claimgraph/reports'

/** A briefing laid out: what every engine's source is made of. */
export type Document = ReturnType<typeof layoutBriefing>
/** A block of it. */
export type Node = Document['content'][number]
/** The kinds of blocks. */
export type TextNode = Extract<Node, { readonly text: unknown }>
export type StackNode = Extract<Node, { readonly stack: unknown }>
export type ColumnsNode = Extract<Node, { readonly columns: unknown }>
export type TableNode = Extract<Node, { readonly table: unknown }>
export type FigureNode = Extract<Node, { readonly svg: unknown }>
/** Words inside a paragraph. */
export type Inline = string | TextNode
export type Margin = NonNullable<Node['margin']>

/** A style of the layout, with the defaults filled in. */
export interface Look {
  readonly family: 'serif' | 'sans'
  readonly sizePt: number
  readonly bold: boolean
  readonly italics: boolean
  readonly color: string
  /** Times the height of the font's own line. */
  readonly lineHeight: number
  readonly margin: Readonly<Margin>
}

interface Style {
  readonly font?: 'serif' | 'sans'
  readonly fontSize?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly lineHeight?: number
  readonly margin?: Readonly<Margin>
}

/** The styles of the layout by their names; all documents have the same. */
export const looksOf = ({ styles, defaultStyle }: Document): ReadonlyMap<string, Look> => {
  const base = defaultStyle as Style
  const look = (style: Style): Look => ({
    family: style.font ?? base.font ?? 'serif',
    sizePt: style.fontSize ?? base.fontSize ?? 10,
    bold: style.bold ?? false,
    italics: style.italics ?? false,
    color: style.color ?? base.color ?? '#000000',
    lineHeight: style.lineHeight ?? 1,
    margin: style.margin ?? [0, 0, 0, 0],
  })
  return new Map([
    ['default', look({})],
    ...Object.entries(styles ?? {}).map(([name, style]) => [name, look(style as Style)] as const),
  ])
}

/** What a style of words inside a paragraph changes: all else is the paragraph's. */
export const changesOf = ({ styles }: Document, name: string): Style =>
  (styles as Readonly<Record<string, Style>>)[name] ?? {}

/** Whether a table is one of data, with a head; the others are boxes. */
export const isRegister = ({ role }: TableNode): boolean => role === 'table'

/** The depth of a heading; none of a paragraph. */
export const headingLevel = ({ role }: TextNode): 1 | 2 | 3 | undefined => {
  if (role === 'title') return 1
  if (role === 'section') return 2
  return role === 'group' ? 3 : undefined
}
