import type { Briefing, BriefingSource } from '../briefing.ts'
import { cite } from '../citation/cite.ts'
import type { CitationRun } from '../citation/runs.ts'
import { directionOf } from '../wording.ts'
import { linkTarget } from './address.ts'
import { sectionHeading } from './heading.ts'
import { headBlocks, keepTogether } from './keep.ts'
import { sourceId } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, Node, TextNode } from './node.ts'
import { blockGapPt } from './style.ts'

const sentence = (text: string): string => (/[.!?؟…]["”’»)]?\u2069?$/.test(text) ? text : `${text}.`)

/** Only addresses of the web and of mail become links; whatever else a source calls its address is printed and leads nowhere. */
const address = (url: string): TextNode => {
  const link = linkTarget(url)
  return {
    text: [link === undefined ? url : { text: url, link, style: 'link' }],
    style: 'small',
    fromDossier: true,
  }
}

/** An address of so many characters stands on one line: broken at its hyphens it could not be copied. */
const unbrokenAddress = 60

const inline = ({ text, italic, address }: CitationRun): Inline => {
  const link = address ? linkTarget(text) : undefined
  if (link !== undefined) return { text, link, style: 'link', noWrap: text.length <= unbrokenAddress }
  return italic ? { text, style: 'work' } : text
}

/** What a reader would look for and cannot find, since we do not know it. */
const notKnown = (
  { authors, title, issued }: BriefingSource,
  { words: { source: words } }: Look,
): readonly string[] => [
  ...(authors.length === 0 ? [sentence(words.noAuthor)] : []),
  ...(title === null ? [sentence(words.noTitle)] : []),
  ...(issued === null ? [sentence(words.noDate)] : []),
]

/** The source as the style cites it, then what is not known of it. */
const citation = (source: BriefingSource, runs: readonly CitationRun[], look: Look): TextNode[] => {
  const lacking = notKnown(source, look).join(' ')
  const cited = runs.map(inline)
  // Citations are worded in English: beside words that run the other way they would be hard to read.
  if (directionOf(look.language) === 'rtl')
    return [
      ...(runs.length === 0 ? [] : [{ text: cited, style: 'statement', direction: 'ltr' } as const]),
      ...(lacking === '' ? [] : [{ text: lacking, style: 'small' } as const]),
    ]
  const gap = runs.length > 0 && lacking !== '' ? ' ' : ''
  return [{ text: [...cited, `${gap}${lacking}`], style: 'statement', direction: 'ltr' }]
}

const standing = (
  { genre, reliability, status, statusReason }: BriefingSource,
  { words: { joining, source: words, terms } }: Look,
): string =>
  [
    `${terms.genres[genre]}.`,
    words.reliability(reliability, terms.reliabilities[reliability]),
    words.status(terms.sourceStatuses[status]),
    ...(statusReason === null ? [] : [joining.isolated(sentence(statusReason))]),
  ].join(' ')

const layoutSource = (source: BriefingSource, look: Look): Node => {
  const { page } = look
  const words = look.words.source
  const { url, descriptor, copies, sha256, number } = source
  const runs = cite(source, look.citation)
  const isAddressed = runs.some(({ address }) => address)
  const stack: Node[] = [
    ...citation(source, runs, look),
    ...(url === null || isAddressed ? [] : [address(url)]),
    ...(descriptor === null ? [] : [{ text: descriptor, style: 'small', fromDossier: true } as const]),
    { text: standing(source, look), style: 'small' },
    ...(copies === null ? [] : [{ text: words.copies(copies), style: 'strong' } as const]),
    { text: sha256 === null ? words.noDigest : `${words.digest} ${sha256}`, style: 'quiet' },
  ]
  const columns = [
    {
      role: 'label',
      width: page.hangPt,
      text: words.number(number),
      style: 'number',
      id: sourceId(number),
    } as const,
    { width: page.columnPt - page.hangPt, stack },
  ]
  return keepTogether([{ role: 'item', columns, margin: [0, 0, 0, blockGapPt] }], look)
}

/** The sources in order of first use, cited in the style that is chosen; what is not known about one is said. */
export const sources = ({ sources }: Briefing, look: Look): Node[] => {
  if (sources.length === 0) return []
  const { heading, gloss } = look.words.source
  return headBlocks(
    [sectionHeading('sources', heading), { text: gloss, style: 'gloss' }],
    sources.map((source) => layoutSource(source, look)),
    look,
  )
}
