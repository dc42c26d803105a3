import { packageFor } from './print/families.ts'
import type { MissingCharacter } from './print/prepare.ts'

/** So much of a text tells which one it is. */
const excerptLength = 60

const excerpt = (text: string): string => {
  const characters = [...text]
  return characters.length <= excerptLength ? text : `${characters.slice(0, excerptLength).join('')}…`
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** So many characters of a text are named one by one. */
const named = 5

const name = (characters: readonly string[]): string => {
  const first = characters.slice(0, named).map((character) => `"${character}" (${codePoint(character)})`)
  const more = characters.length - first.length
  return [...first, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/**
 * Says what no font has, a sentence for each text that it stands in, with the next step.
 * @example `No font has "字" (U+5B57), in "…": boxes stand there. Install @expo-google-fonts/noto-sans-sc beside claimgraph, then build again.`
 */
export const wordMissing = (missing: readonly MissingCharacter[]): readonly string[] =>
  [...Map.groupBy(missing, ({ text }) => text)].map(([text, group]) => {
    const characters = [...new Set(group.map(({ character }) => character))]
    const font = packageFor(characters.join(''))
    const next =
      font === undefined
        ? 'We know of no font package for it.'
        : `Install ${font} beside claimgraph, then build again.`
    return `No font has ${name(characters)}, in "${excerpt(text)}": boxes stand there. ${next}`
  })
