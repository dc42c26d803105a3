import type { Look } from '../look.ts'
import { toldCharacters } from '../style.ts'
import { plainLine } from './label.ts'

/** A name or title on one line, short enough to be told among others. */
export const shortened = (text: string, { words }: Look): string => {
  const characters = [...plainLine(text)]
  return characters.length <= toldCharacters
    ? characters.join('')
    : `${characters
        .slice(0, toldCharacters - 1)
        .join('')
        .trimEnd()}${words.figure.ellipsis}`
}
