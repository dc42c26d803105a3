import { CitationStyleError } from '../errors.ts'
import { checkCsl } from './check.ts'
import type { OwnCitationStyle } from './style.ts'

const decode = (file: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch (cause) {
    throw new CitationStyleError('it is not text in UTF-8.', 'Save it as UTF-8.', { cause })
  }
}

/**
 * A style of one's own from what is in a CSL file, found fit for use: it is tried on a work.
 * @throws CitationStyleError saying what is wrong with it
 */
export const readCitationStyle = (file: Uint8Array): OwnCitationStyle => {
  const csl = decode(file)
  checkCsl(csl)
  return { csl }
}
