import { changesOf, type Document, type Look, looksOf } from '../nodes.ts'
import type { Running } from '../running.ts'
import { quoted } from './body.ts'

const fonts = { serif: 'Source Serif 4', sans: 'Source Sans 3' } as const
/** Heights of the fonts' own lines, in ems. */
const lineEm = { serif: 1.371, sans: 1.424 } as const

const weight = (bold: boolean): number => (bold ? 600 : 400)

/** A paragraph of a style. */
const paragraphStyle = (name: string, look: Look): string => {
  const { family, sizePt, bold, italics, color, lineHeight, margin } = look
  const [left, top, right, bottom] = margin
  const leading = ((lineHeight - 1) * lineEm[family] * sizePt).toFixed(2)
  const slope = italics ? ', style: "italic"' : ''
  return `#let b-${name}(body) = {
  set text(font: "${fonts[family]}", size: ${sizePt}pt, fill: rgb("${color}"), weight: ${weight(bold)}${slope})
  set par(leading: ${leading}pt)
  block(width: 100%, inset: (left: ${left}pt, top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt), body)
}`
}

/** Words of a style inside a paragraph. */
const inlineStyle = (document: Document, name: string): string => {
  const { font, fontSize, bold, italics, color } = changesOf(document, name)
  const settings = [
    ...(font === undefined ? [] : [`font: "${fonts[font]}"`]),
    ...(fontSize === undefined ? [] : [`size: ${fontSize}pt`]),
    ...(bold === undefined ? [] : [`weight: ${weight(bold)}`]),
    ...(italics === undefined ? [] : ['style: "italic"']),
    ...(color === undefined ? [] : [`fill: rgb("${color}")`]),
  ]
  return `#let i-${name}(body) = text(${settings.join(', ')}, body)`
}

/** What stands behind a bar, on a ground or in a register, in the colours of our layout. */
const boxes = `#let anchor(id) = [#metadata(none)#label(id)]
#let bar = 2pt + rgb("#1b4b72")
#let ours(body) = block(width: 100%, stroke: (left: bar), inset: (left: 10pt, bottom: 1pt), body)
#let ground(body) = block(
  width: 100%, stroke: (left: bar), fill: rgb("#f5f5f2"),
  inset: (left: 10pt, right: 10pt, top: 8pt, bottom: 10pt), body,
)
#let register(columns, breakable, ..cells) = {
  set table.cell(breakable: breakable)
  table(
    columns: columns, column-gutter: 10pt, inset: (x: 0pt, y: 4pt),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + rgb("#5c5c5c") } else { 0.4pt + rgb("#c4c4c4") }),
    ..cells,
  )
}`

const page = ({ pageSize, pageMargins }: Document, running: Running): string => {
  const [left, top, right, bottom] = pageMargins
  const label = `box(fill: black, inset: (x: 5pt, y: 1pt), text(font: "Source Sans 3", size: 12pt, weight: 600, fill: rgb("#33FF00"), ${quoted(running.marking)}))`
  return `#set page(
  width: ${pageSize.width}pt, height: ${pageSize.height}pt,
  margin: (left: ${left}pt, top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt),
  header: context grid(columns: (1fr, auto), if counter(page).get().first() > 1 { b-running(${quoted(running.title)}) }, ${label}),
  footer: context grid(columns: (1fr, auto), [
    #b-running(${quoted(running.dossier)})
    #b-running[#${quoted(running.asOf)} · Page #counter(page).display() of #counter(page).final().first()]
  ], ${label}),
)`
}

const [languagePart, regionPart] = [0, 1] as const

/** All that comes before the blocks: the document's data, its page and its styles. */
export const prelude = (document: Document, running: Running): string => {
  const { info, language, data } = document
  const [year, month, day] = info.creationDate.toISOString().slice(0, 10).split('-').map(Number)
  const parts = language.split('-')
  const looks = looksOf(document)
  return [
    `#set document(title: ${quoted(info.title)}, author: ${quoted(info.author)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set text(lang: ${quoted(parts[languagePart] ?? 'en')}, region: ${quoted(parts[regionPart] ?? 'GB')}, top-edge: "ascender", bottom-edge: "descender")`,
    '#set par(leading: 0pt, spacing: 0pt)',
    '#set block(spacing: 0pt)',
    // A heading looks as its paragraph does, and is one all the same.
    '#show heading: set text(size: 1em, weight: 600)',
    '#show heading: it => it.body',
    ...[...looks].map(([name, look]) => paragraphStyle(name, look)),
    ...Object.keys(document.styles ?? {}).map((name) => inlineStyle(document, name)),
    boxes,
    page(document, running),
    `#pdf.attach("/data.json", relationship: "data", mime-type: "application/json", description: ${quoted(data.description)})`,
  ].join('\n')
}
