import { createRequire } from 'node:module'
import type sax from 'sax'
import { CitationStyleError } from '../errors.ts'

/** An element of a style, in the form in which the processor takes a parsed one. */
export interface CslElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (CslElement | string)[]
}

/** The parser takes 5 milliseconds to load, so the first style loads it. */
const load = (): typeof sax => createRequire(import.meta.url)('sax')

interface OpenElement extends CslElement {
  readonly children: (CslElement | string)[]
  text: string
}

/** What `<style>` and all in it belong to. */
const cslNamespace = 'http://purl.org/net/xbiblio/csl'

const whereToGet = 'Styles in CSL 1.0 are at https://www.zotero.org/styles; save one as a file.'

/** In these the empty text says something: that there is no word for it. */
const wordElements = ['term', 'single', 'multiple']

const close = ({ name, attrs, children, text }: OpenElement): CslElement => {
  const isWords = children.length === 0 && (text.trim() !== '' || wordElements.includes(name))
  return { name, attrs, children: isWords ? [text.replace(/[\t\n\r ]+/g, ' ')] : children }
}

/** `Unexpected close tag`, without the position that sax puts below. */
const reason = ({ message }: Error): string => {
  const [first = ''] = message.split('\n')
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '')
}

const checkRoot = ({ name, uri, local }: sax.QualifiedTag): void => {
  if (uri === cslNamespace && local === 'style') return
  const found = uri === '' || uri === cslNamespace ? `<${name}>` : `<${name}> of ${uri}`
  throw new CitationStyleError(
    `it begins with ${found}; expected <style xmlns="${cslNamespace}">.`,
    local === 'locale' ? 'It holds the words of a language. Name a style.' : whereToGet,
  )
}

/** Its name has no prefix. What prefixes mean is not handed on: the processor knows no such attributes. */
const openOf = ({ name, uri, local, attributes }: sax.QualifiedTag): OpenElement => {
  const attrs = Object.values(attributes).filter(({ prefix }) => prefix !== 'xmlns')
  return {
    name: uri === cslNamespace ? local : name,
    attrs: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    children: [],
    text: '',
  }
}

/**
 * The `<style>` of a CSL file and all that is in it; of an element's text only where it has no elements.
 * @throws CitationStyleError where the text is not XML, or begins with something else
 */
export const parseCsl = (text: string): CslElement => {
  const { parser: parserOf } = load()
  const parser = parserOf(true, { xmlns: true, position: true })
  const document: OpenElement = { name: '', attrs: {}, children: [], text: '' }
  const open = [document]
  const current = (): OpenElement => open.at(-1) ?? document
  parser.onopentag = (tag) => {
    const qualified = tag as sax.QualifiedTag
    if (open.length === 1) checkRoot(qualified)
    open.push(openOf(qualified))
  }
  parser.onclosetag = () => {
    const element = open.pop()
    if (element !== undefined) current().children.push(close(element))
  }
  parser.ontext = parser.oncdata = (words) => {
    current().text += words
  }
  parser.onerror = (error) => {
    const place = `line ${parser.line + 1}, column ${parser.column}`
    throw new CitationStyleError(`it is not XML: ${reason(error)} (${place}).`, whereToGet)
  }
  parser.write(text).close()
  const [root] = document.children
  if (root === undefined || typeof root === 'string') throw new CitationStyleError('it is empty.', whereToGet)
  return root
}
