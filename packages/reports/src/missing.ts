import { codePointOf, revealed } from './hidden.ts'
import { packageFor } from './print/families.ts'
import type { MissingCharacter } from './print/prepare.ts'

/** So much of a text tells which one it is. */
const excerptLength = 60

const excerpt = (text: string): string => {
  const characters = [...text]
  return characters.length <= excerptLength ? text : `${characters.slice(0, excerptLength).join('')}…`
}

/** So many characters of a text are named one by one. */
const named = 5

const name = (characters: readonly string[]): string => {
  const first = characters.slice(0, named).map((character) => {
    const codePoint = codePointOf(character)
    return revealed(character) === character ? `"${character}" (${codePoint})` : codePoint
  })
  const more = characters.length - first.length
  return [...first, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

const wordHidden = (text: string, characters: readonly string[]): string =>
  `${name(characters)} cannot be seen, in "${excerpt(revealed(text))}": left out of the pages. Who compares them with the dossier may be deceived; take it out of the dossier too.`

const wordFontless = (text: string, characters: readonly string[]): string => {
  const font = packageFor(characters.join(''))
  const next =
    font === undefined
      ? 'We know of no font package for it.'
      : `Install ${font} beside claimgraph, then build again.`
  return `No font has ${name(characters)}, in "${excerpt(revealed(text))}": boxes stand there. ${next}`
}

/**
 * Says what is not drawn, a sentence for each text that it stands in, with the next step.
 * @example `No font has "字" (U+5B57), in "…": boxes stand there. Install @expo-google-fonts/noto-sans-sc beside claimgraph, then build again.`
 */
export const wordMissing = (missing: readonly MissingCharacter[]): readonly string[] =>
  [...Map.groupBy(missing, ({ text, isHidden = false }) => `${isHidden} ${text}`).values()].map((group) => {
    const { text, isHidden } = group[0] as MissingCharacter
    const characters = [...new Set(group.map(({ character }) => character))]
    return isHidden ? wordHidden(text, characters) : wordFontless(text, characters)
  })
