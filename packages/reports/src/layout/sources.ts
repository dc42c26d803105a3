import type { Briefing, BriefingSource } from '../briefing.ts'
import { linkTarget } from './address.ts'
import { wordDate } from './date.ts'
import { sectionHeading } from './heading.ts'
import { headBlocks, keepTogether } from './keep.ts'
import { sourceId } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, Node, TextNode } from './node.ts'
import { blockGapPt } from './style.ts'

const sentence = (text: string): string => (/[.!?…]["”’)]?$/.test(text) ? text : `${text}.`)

/** Only addresses of the web and of mail become links; whatever else a source calls its address is printed and leads nowhere. */
const address = (url: string): TextNode => {
  const link = linkTarget(url)
  return { text: [link === undefined ? url : { text: url, link, style: 'link' }], style: 'small' }
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `The Harbour Review, 11 February 2024.` */
const placeAndDate = ({ containerTitle, publisher, issued }: BriefingSource, { words }: Look): string => {
  const places = [containerTitle, publisher].filter((part) => part !== null)
  const date = issued === null ? [] : [wordDate(issued.edtf, words)]
  const known = capitalise([...places, ...date].join(', '))
  return [known, issued === null ? words.source.noDate : '']
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ')
}

const citation = (source: BriefingSource, look: Look): TextNode => {
  const { joining, source: words } = look.words
  const { authors, title } = source
  const writers = sentence(authors.length === 0 ? words.noAuthor : joining.and(authors))
  const work: Inline = title === null ? sentence(words.noTitle) : { text: sentence(title), style: 'work' }
  return { text: [`${writers} `, work, ` ${placeAndDate(source, look)}`], style: 'statement' }
}

const standing = (
  { genre, reliability, status, statusReason }: BriefingSource,
  { words: { source: words, terms } }: Look,
): string =>
  [
    `${terms.genres[genre]}.`,
    words.reliability(reliability, terms.reliabilities[reliability]),
    words.status(terms.sourceStatuses[status]),
    ...(statusReason === null ? [] : [sentence(statusReason)]),
  ].join(' ')

const layoutSource = (source: BriefingSource, look: Look): Node => {
  const { page } = look
  const words = look.words.source
  const { url, descriptor, copies, sha256, number } = source
  const stack: Node[] = [
    citation(source, look),
    ...(url === null ? [] : [address(url)]),
    ...(descriptor === null ? [] : [{ text: descriptor, style: 'small' } as const]),
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

/** The sources in order of first use; what is not known about one is said. */
export const sources = ({ sources }: Briefing, look: Look): Node[] => {
  if (sources.length === 0) return []
  const { heading, gloss } = look.words.source
  return headBlocks(
    [sectionHeading('sources', heading), { text: gloss, style: 'gloss' }],
    sources.map((source) => layoutSource(source, look)),
    look,
  )
}
