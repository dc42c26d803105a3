import type { Briefing, BriefingSource } from '../briefing.ts'
import { joining, terms, source as words } from '../wording.ts'
import { wordDate } from './date.ts'
import { sectionHeading } from './heading.ts'
import { headBlocks, keepTogether } from './keep.ts'
import { sourceId } from './links.ts'
import type { Inline, Node, TextNode } from './node.ts'
import { blockGapPt, page } from './style.ts'

const sentence = (text: string): string => (/[.!?…]["”’)]?$/.test(text) ? text : `${text}.`)

/** Only web addresses become links; whatever else a source calls its address is printed and leads nowhere. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)

const address = (url: string): TextNode => ({
  text: [isWebAddress(url) ? { text: url, link: url, style: 'link' } : url],
  style: 'small',
})

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `The Harbour Review, 11 February 2024.` */
const placeAndDate = ({ containerTitle, publisher, issued }: BriefingSource): string => {
  const places = [containerTitle, publisher].filter((part) => part !== null)
  const date = issued === null ? [] : [wordDate(issued.edtf)]
  const known = capitalise([...places, ...date].join(', '))
  return [known, issued === null ? words.noDate : '']
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ')
}

const citation = (source: BriefingSource): TextNode => {
  const { authors, title } = source
  const writers = sentence(authors.length === 0 ? words.noAuthor : joining.and(authors))
  const work: Inline = title === null ? sentence(words.noTitle) : { text: sentence(title), style: 'work' }
  return { text: [`${writers} `, work, ` ${placeAndDate(source)}`], style: 'statement' }
}

const standing = ({ genre, reliability, status, statusReason }: BriefingSource): string =>
  [
    `${terms.genres[genre]}.`,
    words.reliability(reliability, terms.reliabilities[reliability]),
    words.status(terms.sourceStatuses[status]),
    ...(statusReason === null ? [] : [sentence(statusReason)]),
  ].join(' ')

const layoutSource = (source: BriefingSource): Node => {
  const { url, descriptor, copies, sha256, number } = source
  const stack: Node[] = [
    citation(source),
    ...(url === null ? [] : [address(url)]),
    ...(descriptor === null ? [] : [{ text: descriptor, style: 'small' } as const]),
    { text: standing(source), style: 'small' },
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
  return keepTogether([{ role: 'item', columns, margin: [0, 0, 0, blockGapPt] }])
}

/** The sources in order of first use; what is not known about one is said. */
export const sources = ({ sources }: Briefing): Node[] =>
  sources.length === 0
    ? []
    : headBlocks(
        [sectionHeading('sources', words.heading), { text: words.gloss, style: 'gloss' }],
        sources.map(layoutSource),
      )
