import { CitationStyleError } from '../errors.ts'
import type { CslItem } from './csl.ts'
import { engineOf } from './engine.ts'
import { checkMacros, validator } from './macros.ts'
import { type CitationStyleName, citationStyles } from './style.ts'
import { type CslElement, parseCsl } from './xml.ts'

const successor = 'Its successor in CSL 1.0 may be at https://www.zotero.org/styles.'

/** What a link of a dependent style ends with where the style that it points to is at hand. */
const packagedIds: Readonly<Record<CitationStyleName, string>> = {
  chicago: 'chicago-author-date',
  apa: 'apa',
  mla: 'modern-language-association',
}

const childrenOf = ({ children }: CslElement, name: string): readonly CslElement[] =>
  children.filter((child) => typeof child !== 'string').filter((child) => child.name === name)

const checkVersion = ({ attrs: { version } }: CslElement): void => {
  // 1.0.1 and 1.0.2 are written 1.0; some styles say them all the same.
  if (version !== undefined && /^1\.0(?:\.\d)?$/.test(version)) return
  const found = version === undefined ? 'it does not say its version of CSL' : `it is in CSL ${version}`
  throw new CitationStyleError(`${found}; expected version="1.0".`, successor)
}

const parentOf = ({ attrs: { rel, href } }: CslElement): string | undefined =>
  rel === 'independent-parent' ? href : undefined

const checkIndependent = (style: CslElement): void => {
  const links = childrenOf(style, 'info').flatMap((info) => childrenOf(info, 'link'))
  const parent = links.map(parentOf).find((href) => href !== undefined)
  if (parent === undefined) return
  const packaged = citationStyles.find((name) => parent.endsWith(`/${packagedIds[name]}`))
  throw new CitationStyleError(
    `it is a dependent style: all it says is to do as ${parent} does.`,
    packaged === undefined ? 'Save that style as a file, and name it.' : `Use --citation-style ${packaged}`,
  )
}

const checkBibliography = (style: CslElement): void => {
  if (childrenOf(style, 'bibliography').length === 0)
    throw new CitationStyleError(
      'it has no <bibliography>: it cites in the text or in notes only, and a briefing lists its sources.',
      'Choose a style of the same house with a bibliography.',
    )
}

/** What any style can cite. */
const trial: CslItem = {
  id: 'trial',
  type: 'book',
  language: 'en',
  author: [{ family: 'Author', given: 'An' }],
  title: 'A title',
  'container-title': 'A container',
  publisher: 'A publisher',
  issued: { 'date-parts': [[2024, 2, 11]] },
  URL: 'https://example.org/',
}

const reason = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/^citeproc-js error: |\.$/g, '')

/** The entry of a work; the processor throws strings as well as errors. */
const cited = (csl: string): string => {
  try {
    return engineOf({ csl }).cite(trial)
  } catch (cause) {
    throw new CitationStyleError(
      `it does not follow CSL 1.0, so that citeproc fails on it (${reason(cause)}).`,
      validator,
      { cause },
    )
  }
}

const checkPrints = (csl: string): void => {
  if (cited(csl) === '') throw new CitationStyleError('it prints nothing of a book.', validator)
}

/**
 * Checks that a CSL file can be used: that it is an independent style in CSL 1.0, with a bibliography that prints.
 * @throws CitationStyleError for the first thing that is wrong with it
 */
export const checkCsl = (csl: string): void => {
  const style = parseCsl(csl)
  checkVersion(style)
  checkIndependent(style)
  checkBibliography(style)
  checkMacros(style)
  checkPrints(csl)
}
