import type { CustomTableLayout } from 'pdfmake/interfaces.js'
import type { styles } from './style.ts'

/** A style by its name; pdfmake passes over a name it does not know without a word. */
export type StyleName = keyof typeof styles

/** Left, top, right, bottom, in points. */
export type Margin = [number, number, number, number]

/** Words inside a paragraph. */
export type Inline = string | TextNode

/** A paragraph, or words of one in a style of their own. */
export interface TextNode {
  text: string | Inline[]
  style?: StyleName
  margin?: Margin
  /** What links and bookmarks lead to. */
  id?: string
  /** A web address. */
  link?: string
  /** The id of another node. */
  linkToDestination?: string
  outline?: boolean
  outlineText?: string
  outlineExpanded?: boolean
  outlineParentId?: string
  /** Keeps the words on one line. */
  noWrap?: boolean
  color?: string
  alignment?: 'left' | 'right'
}

/** Blocks below one another. */
export interface StackNode {
  stack: Node[]
  margin?: Margin
  unbreakable?: boolean
}

/** Blocks beside one another, each with its width in points. */
export interface ColumnsNode {
  columns: (Node & { width: number | '*' | 'auto' })[]
  margin?: Margin
}

/** Rows of cells; widths in points. */
export interface TableNode {
  table: {
    widths: (number | 'auto')[]
    body: Node[][]
    headerRows?: number
    keepWithHeaderRows?: number
    dontBreakRows?: boolean
  }
  layout: CustomTableLayout
  margin?: Margin
}

/** The few kinds of pdfmake's content that the layout is made of, held to known styles. */
export type Node = TextNode | StackNode | ColumnsNode | TableNode
