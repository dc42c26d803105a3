import { listed } from '../wording.ts'

/** What a logo may be drawn with: shapes and their colours, nothing that loads, runs or needs a font. */
const allowed: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'title',
  'desc',
  'metadata',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'clipPath',
  'linearGradient',
  'radialGradient',
  'stop',
])

const comments = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g
const tags = /<\s*([^\s/>!]+)/g
const size = /<svg\b[^>]*\s(?:viewBox\s*=|width\s*=[^>]*\sheight\s*=|height\s*=[^>]*\swidth\s*=)/

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(tags)].map(([, name = '']) => name.replace(/^svg:/, ''))

/**
 * Why a drawing cannot be a logo, as the end of a sentence, or undefined where it can: a logo is drawn into every
 * briefing, so that it must be of shapes alone.
 */
export const svgFault = (svg: string): string | undefined => {
  const text = svg.replace(comments, '')
  if (/<!/.test(text)) return 'has a document type or a part that is not markup'
  if (!/^\s*\ufeff?\s*<svg\b/.test(text)) return 'is no SVG drawing'
  const names = namesIn(text)
  if (names.includes('text')) return 'holds text, which needs a font: turn its letters into paths'
  const others = [...new Set(names.filter((name) => !allowed.has(name)))].slice(0, 3)
  if (others.length > 0)
    return `holds ${listed(others.map((name) => `<${name}>`))}: a logo is of plain shapes`
  if (/\s(?:href|xlink:href|on\w+)\s*=/i.test(text)) return 'leads to something else'
  if (/url\(\s*['"]?(?!['"]?#)/i.test(text)) return 'loads something from elsewhere'
  return size.test(text) ? undefined : 'has neither a viewBox nor a width and height'
}
