import { CitationStyleError } from '../errors.ts'
import type { CslElement } from './xml.ts'

/** What to do with a style whose fault we cannot place. */
export const validator = 'https://validator.citationstyles.org says where a style departs from CSL.'

/** The macros that are called in an element. */
const callsIn = ({ attrs: { macro }, children }: CslElement): readonly string[] => [
  ...(macro === undefined ? [] : [macro]),
  ...children.flatMap((child) => (typeof child === 'string' ? [] : callsIn(child))),
]

/** The macros of a style, with those that each calls. */
const macrosOf = ({ children }: CslElement): ReadonlyMap<string, readonly string[]> => {
  const macros = new Map<string, readonly string[]>()
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'macro') continue
    const { name = '' } = child.attrs
    macros.set(name, callsIn(child))
  }
  return macros
}

const checkTheyEnd = (macros: ReadonlyMap<string, readonly string[]>): void => {
  const ended = new Set<string>()
  const follow = (macro: string, path: readonly string[]): void => {
    if (path.includes(macro))
      throw new CitationStyleError(
        `its macro "${macro}" calls itself (${[...path, macro].join(' -> ')}).`,
        validator,
      )
    if (ended.has(macro)) return
    for (const call of macros.get(macro) ?? []) follow(call, [...path, macro])
    ended.add(macro)
  }
  for (const macro of macros.keys()) follow(macro, [])
}

/**
 * Checks that each macro that is called is there, and that none calls itself, which would never end.
 * @throws CitationStyleError
 */
export const checkMacros = (style: CslElement): void => {
  const macros = macrosOf(style)
  const lacking = callsIn(style).find((call) => !macros.has(call))
  if (lacking !== undefined)
    throw new CitationStyleError(`it calls a macro "${lacking}" that it does not have.`, validator)
  checkTheyEnd(macros)
}
