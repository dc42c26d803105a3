import { expect, it } from 'vitest'
import type { FigureNode, TextNode } from '../layout/node.ts'
import { mirrorPages } from './mirror.ts'
import type { Item, Line } from './pdfmake.ts'

const pagePt = 100

const mirrored = (...items: readonly Item[]): readonly object[] =>
  mirrorPages([{ pageSize: { width: pagePt, height: 100 }, items }]).flatMap((page) =>
    page.items.map(({ item }) => item),
  )

const line = (x: number, widthPt: number, source?: TextNode): Item => ({
  type: 'line',
  item: {
    x,
    inlineWidths: widthPt,
    getWidth(this: Line) {
      return this.inlineWidths
    },
    source,
  },
})

it('puts what began at the left as far from the right', () => {
  const paragraph: TextNode = { text: '', runs: 'rtl' }
  expect(mirrored(line(10, 30, paragraph), line(10, 50, paragraph), line(20, 5))).toMatchObject([
    { x: 60 },
    { x: 40 },
    { x: 75 },
  ])
})

it('keeps the lines of a paragraph that runs from left to right below each other, across pages', () => {
  const paragraph: TextNode = { text: '', runs: 'ltr' }
  const page = (...items: readonly Item[]) => ({ pageSize: { width: pagePt, height: 100 }, items })
  const pages = mirrorPages([page(line(10, 50, paragraph)), page(line(10, 20, paragraph))])
  expect(pages.flatMap(({ items }) => items.map(({ item }) => item))).toMatchObject([{ x: 40 }, { x: 40 }])
})

it('turns bars, rules and grounds', () => {
  expect(
    mirrored(
      { type: 'vector', item: { type: 'line', x1: 10, x2: 30, y1: 1, y2: 1 } },
      { type: 'vector', item: { type: 'rect', x: 10, w: 30 } },
    ),
  ).toEqual([
    { type: 'line', x1: 90, x2: 70, y1: 1, y2: 1 },
    { type: 'rect', x: 60, w: 30 },
  ])
  expect(() => mirrored({ type: 'vector', item: { type: 'ellipse' } })).toThrow('got "ellipse"')
})

it('turns a drawing, but no letter of its labels', () => {
  const look = { sizePt: 8, color: '#000000', baselinePt: 5 }
  const figure: FigureNode & { x: number } = {
    x: 10,
    width: 80,
    height: 20,
    alt: '',
    turns: true,
    svg: '<svg width="80"><rect x="1"/></svg>',
    labels: [
      { text: 'a', xPt: 5, anchor: 'start', ...look },
      { text: 'b', xPt: 40, anchor: 'middle', ...look },
    ],
  }
  expect(mirrored({ type: 'svg', item: figure })).toEqual([
    {
      ...figure,
      source: figure,
      svg: '<svg width="80"><g transform="matrix(-1 0 0 1 80 0)"><rect x="1"/></g></svg>',
      labels: [
        { text: 'a', xPt: 75, anchor: 'end', ...look },
        { text: 'b', xPt: 40, anchor: 'middle', ...look },
      ],
    },
  ])
})

it('moves a picture as it is', () => {
  const logo: FigureNode & { x: number } = {
    x: 10,
    width: 80,
    height: 20,
    alt: '',
    svg: '<svg/>',
    labels: [],
  }
  expect(mirrored({ type: 'svg', item: { ...logo, x: 5 } })).toMatchObject([{ x: 15, svg: '<svg/>' }])
})
