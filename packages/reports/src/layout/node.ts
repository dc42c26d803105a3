import type { CustomTableLayout } from 'pdfmake/interfaces.js'
import type { Styles } from './style.ts'

/** A style by its name; pdfmake passes over a name it does not know without a word. */
export type StyleName = keyof Styles

/** Left, top, right, bottom, in points. */
export type Margin = [number, number, number, number]

/**
 * What a node is beside how it looks, for who reads without seeing: a heading, the caption of the drawing before it, an item of a
 * list with its label, more of the item before, a table of data. Text is a paragraph unless this says otherwise.
 */
export type Role = 'title' | 'section' | 'group' | 'caption' | 'item' | 'label' | 'more' | 'table'

/** Words inside a paragraph. */
export type Inline = string | TextNode

/** A paragraph, or words of one in a style of their own. */
export interface TextNode {
  role?: Extract<Role, 'title' | 'section' | 'group' | 'caption' | 'label'>
  text: string | Inline[]
  /** Words of the dossier alone, in its language: they run in their own direction, whichever that of the fixed words. */
  fromDossier?: boolean
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
  /** Which way a paragraph of ours reads, whatever it begins with; else its first letter decides, or the pages do where they begin at the right. */
  direction?: 'ltr' | 'rtl'
  /** Which way the paragraph runs, where pages begin at the right: found when it is made ready to be printed. */
  runs?: 'ltr' | 'rtl'
}

/** Blocks below one another. */
export interface StackNode {
  role?: Extract<Role, 'more'>
  stack: Node[]
  margin?: Margin
  unbreakable?: boolean
}

/** Blocks beside one another, each with its width in points. */
export interface ColumnsNode {
  role?: Extract<Role, 'item'>
  columns: (Node & { width: number | '*' | 'auto' })[]
  margin?: Margin
}

/** Rows of cells; widths in points. */
export interface TableNode {
  role?: Extract<Role, 'table'>
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

/** A text in a drawing, by points from its upper left corner. It is drawn by us, in the sans family. */
export interface FigureLabel {
  readonly text: string
  readonly xPt: number
  readonly baselinePt: number
  /** Which end of the text stands at its place. */
  readonly anchor: 'start' | 'middle' | 'end'
  readonly sizePt: number
  readonly color: string
}

/** A drawing, made here: shapes that load nothing, and labels over them. */
export interface FigureNode {
  svg: string
  labels: readonly FigureLabel[]
  /** What it shows, for who does not see it. */
  alt: string
  /** Whether it is drawn the other way round where pages begin at the right, as a timeline is; a picture of something is not. */
  turns?: boolean
  width: number
  height: number
  margin?: Margin
}

/** The few kinds of pdfmake's content that the layout is made of, held to known styles. */
export type Node = TextNode | StackNode | ColumnsNode | TableNode | FigureNode
