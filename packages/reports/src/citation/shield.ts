import type { CslItem } from './csl.ts'

/**
 * The processor reads some HTML in texts, and straight quotes everywhere. Such characters go through it as
 * noncharacters (Unicode 23.7: for use inside a program, never for interchange), and come back on the other side.
 */
const hidden = `<>"'`
const firstStandIn = 0xfdd0

/** In every text; quotes are the style's. */
const markup = /[<>]/g
/** In an address, of which nothing is the style's. */
const markupAndQuotes = /[<>"']/g

/** What the processor's output is marked with: the ends of words in italics, and of an address, which goes in so. */
export const tags = {
  italic: { open: '\u{FDE0}', close: '\u{FDE1}' },
  address: { open: '\u{FDE2}', close: '\u{FDE3}' },
} as const

const replacement = '\u{FFFD}'

const hide = (text: string, characters = markup): string =>
  text
    .replace(/[\u{FDD0}-\u{FDEF}]/gu, replacement)
    .replace(/\s+/gu, ' ')
    .replace(characters, (character) => String.fromCharCode(firstStandIn + hidden.indexOf(character)))

/** An item none of whose texts can be taken for markup; quotes are left to the style, save in an address. */
export const shieldItem = (item: CslItem): CslItem => {
  const { author, title, 'container-title': container, publisher, issued, URL: url } = item
  return {
    ...item,
    ...(author && {
      author: author.map((name) =>
        'literal' in name
          ? { literal: hide(name.literal) }
          : {
              family: hide(name.family),
              ...(name.given !== undefined && { given: hide(name.given) }),
            },
      ),
    }),
    ...(title !== undefined && { title: hide(title) }),
    ...(container !== undefined && { 'container-title': hide(container) }),
    ...(publisher !== undefined && { publisher: hide(publisher) }),
    ...(issued && {
      issued: 'literal' in issued ? { literal: hide(issued.literal) } : issued,
    }),
    ...(url !== undefined && {
      URL: tags.address.open + hide(url, markupAndQuotes) + tags.address.close,
    }),
  }
}

/** A text of the processor with the characters that were hidden from it. */
export const unshield = (text: string): string =>
  text.replace(/[\u{FDD0}-\u{FDD3}]/gu, (standIn) => hidden.charAt(standIn.charCodeAt(0) - firstStandIn))
