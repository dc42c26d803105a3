/// <reference path="./citeproc.d.ts" />
import { createRequire } from 'node:module'
import type CSL from 'citeproc'
import type { CslItem } from './csl.ts'
import type { StyleTraits } from './item.ts'
import { packagedLocale, packagedStyle } from './packaged.ts'
import { shieldItem, tags } from './shield.ts'
import type { CitationStyle, CitationStyleName } from './style.ts'
import { type CslElement, parseCsl } from './xml.ts'

const packagedTraits: Readonly<Record<CitationStyleName, StyleTraits>> = {
  chicago: { saysCirca: false, asDocument: [] },
  apa: { saysCirca: true, asDocument: ['bill', 'legislation'], noDate: 'n.d.' },
  mla: { saysCirca: false, asDocument: ['speech'] },
}

/** Of a style of one's own nothing is known, so dates are put to it in the way that all styles print. */
const ownTraits: StyleTraits = { saysCirca: false, asDocument: [] }

/** The processor with one style in it. */
export interface Engine {
  readonly traits: StyleTraits
  /** The entry of an item in a bibliography, marked with the tags of `shield.ts`. */
  readonly cite: (item: CslItem) => string
}

/** Plain text in which italics are marked. */
const marked = 'claimgraph'

let loaded: typeof CSL | undefined

/** The processor takes 15 milliseconds and more to load, so the first citation loads it. */
const loadProcessor = (): typeof CSL => {
  if (loaded !== undefined) return loaded
  const processor: typeof CSL = createRequire(import.meta.url)('citeproc')
  processor.Output.Formats[marked] = {
    ...processor.Output.Formats.text,
    '@font-style/italic': (_state: unknown, text: string) => tags.italic.open + text + tags.italic.close,
  }
  loaded = processor
  return processor
}

const noCitation: CslElement = {
  name: 'citation',
  attrs: {},
  children: [{ name: 'layout', attrs: {}, children: [] }],
}

/** The order of entries, and their numbers, which would be 1 always: a briefing has an order and numbers of its own. */
const isOfTheList = ({ name, attrs: { variable } }: CslElement): boolean =>
  name === 'sort' || variable === 'citation-number'

/**
 * What of a style makes a single entry of a bibliography. Citations within a text would take as long again to compile.
 * An entry without its number needs no column for it.
 */
const entryOf = ({ name, attrs, children }: CslElement): CslElement => {
  if (name === 'citation') return noCitation
  const { 'second-field-align': _column, ...rest } = attrs
  const kept = children.filter((child) => typeof child === 'string' || !isOfTheList(child))
  return {
    name,
    attrs: rest,
    children: kept.map((child) => (typeof child === 'string' ? child : entryOf(child))),
  }
}

/** The processor with a parsed style in it; throws what the processor throws where it cannot work with the style. */
export const makeEngine = (style: CslElement, traits: StyleTraits = ownTraits): Engine => {
  const locale = packagedLocale()
  const items = new Map<string, CslItem>()
  const retrieveItem = (id: string): CslItem => {
    const item = items.get(id)
    if (item === undefined) throw new RangeError(`There is no item "${id}" to cite.`)
    return item
  }
  // One entry has no order; to ask ICU for one takes as long as to cite it, and differs with ICU.
  const system = { retrieveLocale: () => locale, retrieveItem, stringCompare: () => 0 }
  const { Engine } = loadProcessor()
  const processor = new Engine(system, entryOf(style), 'en-US', true)
  processor.setOutputFormat(marked)
  return {
    traits,
    cite: (item) => {
      items.set(item.id, shieldItem(item))
      // Alone, so that no entry depends on others: years without letters behind them, no dashes for names.
      processor.updateItems([])
      processor.updateItems([item.id])
      const bibliography = processor.makeBibliography()
      items.clear()
      return bibliography === false ? '' : bibliography[1].join('').trim()
    },
  }
}

const engines = new Map<string, Engine>()

/** The engine of a style, made once in the process: that takes 50 milliseconds and more. */
export const engineOf = (style: CitationStyle): Engine => {
  const key = typeof style === 'string' ? style : style.csl
  const engine =
    engines.get(key) ??
    (typeof style === 'string'
      ? makeEngine(parseCsl(packagedStyle(style)), packagedTraits[style])
      : makeEngine(parseCsl(style.csl)))
  engines.set(key, engine)
  return engine
}
