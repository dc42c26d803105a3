import { readFileSync } from 'node:fs'
import { faces } from '../fonts.ts'
import { changesOf, type Document, type Look, looksOf } from '../nodes.ts'
import type { Running } from '../running.ts'

/** Heights of the fonts' own lines, in ems. */
const lineEm = { serif: 1.371, sans: 1.424 } as const

/** Quoted, since "serif" alone is whatever the browser takes for it. */
const fonts = { serif: '"Source Serif 4"', sans: '"Source Sans 3"' } as const

const weight = (bold: boolean): number => (bold ? 600 : 400)

const paragraphStyle = (name: string, look: Look): string => {
  const { family, sizePt, bold, italics, color, lineHeight, margin } = look
  const [left, top, right, bottom] = margin
  return `.b-${name}{font:${italics ? 'italic' : 'normal'} ${weight(bold)} ${sizePt}pt/${(lineEm[family] * lineHeight).toFixed(3)} ${fonts[family]};color:${color};margin:0;padding:${top}pt ${right}pt ${bottom}pt ${left}pt}`
}

const inlineStyle = (document: Document, name: string): string => {
  const { font, fontSize, bold, italics, color } = changesOf(document, name)
  const settings = [
    ...(font === undefined ? [] : [`font-family:${fonts[font]}`]),
    ...(fontSize === undefined ? [] : [`font-size:${fontSize}pt`]),
    ...(bold === undefined ? [] : [`font-weight:${weight(bold)}`]),
    ...(italics === undefined ? [] : ['font-style:italic']),
    ...(color === undefined ? [] : [`color:${color}`]),
  ]
  return `.i-${name}{${settings.join(';')}}`
}

/** What stands behind a bar, on a ground or in a register, in the colours of our layout. */
const boxes = `body{margin:0;hyphens:manual}
a{color:inherit;text-decoration:none}
.whole{white-space:nowrap}
.unbreakable{break-inside:avoid}
.columns{display:grid}
.ours{border-left:2pt solid #1b4b72;padding:0 0 1pt 10pt}
.ground{background:#f5f5f2;padding:8pt 10pt 10pt}
svg{display:block;width:100%;height:100%}
table{border-collapse:collapse;table-layout:fixed;width:100%}
th,td{text-align:left;vertical-align:top;padding:4pt 10pt 4pt 0;border-bottom:.4pt solid #c4c4c4;overflow-wrap:anywhere}
th{border-bottom:.8pt solid #5c5c5c}
th:last-child,td:last-child{padding-right:0}
.whole-rows tr{break-inside:avoid}
h1,h2,h3{break-after:avoid}`

/** The faces, inside the style sheet itself: nothing is fetched. */
const fontFaces = (): string =>
  faces
    .map(
      ({ family, weight, italic, path }) =>
        `@font-face{font-family:${fonts[family]};font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};src:url(data:font/ttf;base64,${readFileSync(path, 'base64')})}`,
    )
    .join('\n')

/** What is the same for all documents, the fonts with it. */
export const sharedStyle = (document: Document): string =>
  [
    fontFaces(),
    boxes,
    ...[...looksOf(document)].map(([name, look]) => paragraphStyle(name, look)),
    ...Object.keys(document.styles ?? {}).map((name) => inlineStyle(document, name)),
  ].join('\n')

/** A string of CSS. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, (character) => `\\${character}`)}"`

/** The page of one document, with its running lines. */
export const pageStyle = ({ pageSize, pageMargins }: Document, running: Running): string => {
  const [left, top, right, bottom] = pageMargins
  const line = `font:400 8.5pt ${fonts.sans};color:#5c5c5c;text-align:left`
  const label = `content:${quoted(running.marking)};font:600 12pt ${fonts.sans};color:#33FF00;background:#000;text-align:center;width:78pt;height:16pt;margin:auto 0`
  return `@page{size:${pageSize.width}pt ${pageSize.height}pt;margin:${top}pt ${right}pt ${bottom}pt ${left}pt;
@top-left{content:${quoted(running.title)};${line}}
@top-right{${label}}
@bottom-left{content:${quoted(`${running.dossier}\n`)} ${quoted(`${running.asOf} · Page `)} counter(page) " of " counter(pages);${line};white-space:pre-line}
@bottom-right{${label}}}
@page:first{@top-left{content:""}}`
}
