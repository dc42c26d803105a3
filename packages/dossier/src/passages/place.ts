import { type Passage, passageId, Text } from '@claimgraph/model'
import { type Anchor, anchor, type Selector } from '../anchor/anchor.ts'
import { sha256Of } from '../anchor/digest.ts'
import type { Finding } from '../finding.ts'
import { positionAt } from '../text-file.ts'
import type { TextAtHand, Texts } from '../texts/load.ts'
import type { Written } from './collect.ts'

/** The passages that could be placed, by {@link keyOf}, and what is wrong with them and with the others. */
export interface Placed {
  readonly byKey: ReadonlyMap<string, Passage>
  readonly findings: readonly Finding[]
}

/** What tells one written passage from another. */
export const keyOf = (source: string, { block, exact, prefix, suffix, ...rest }: Selector): string =>
  JSON.stringify([
    source,
    block,
    'sha256' in rest ? [rest.start, rest.end, rest.sha256, rest.state] : [],
    exact,
    prefix,
    suffix,
  ])

const describe = ({ block, start, end }: { block: number; start: number; end: number }): string =>
  `block: ${block}, start: ${start}, end: ${end}`

/** The words of a kept text may be printed, so they are kept with the passage where they make a field. */
const printable = (words: string, { isKept }: TextAtHand): Partial<Passage> =>
  isKept && Text.safeParse(words).success ? { exact: words } : {}

const contextOf = ({ exact, prefix, suffix }: Selector): Partial<Passage> => ({
  ...(exact === undefined ? {} : { exact }),
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
})

type Outcome = { readonly passage?: Passage; readonly said?: Omit<Finding, 'file' | 'span'> }

/** A passage in the state that its file gives it. */
const asWritten = (
  source: string,
  selector: Extract<Selector, { sha256: string }>,
  state: Passage['state'],
): Passage => {
  const { block, start, end, sha256 } = selector
  const at = { source, block, start, end }
  return { id: passageId(at), ...at, sha256, ...contextOf(selector), state }
}

const unchecked = (source: string, selector: Selector, isUnreadable: boolean): Outcome => {
  if (selector.block === undefined) {
    if (isUnreadable) return {}
    const message = `Source "${source}" keeps no text in which these words could be found: expected block, start, end and sha256.`
    return {
      said: { code: 'unplaced-passage', message, hint: 'give the text with the check to learn its place' },
    }
  }
  return { passage: asWritten(source, selector, selector.state ?? 'unchecked') }
}

const found = (
  source: string,
  selector: Selector,
  text: TextAtHand,
  anchored: Exclude<Anchor, { state: 'orphaned' }>,
): Outcome => {
  const { position, state, sha256, words } = anchored
  if (selector.block === undefined && !text.isKept)
    return {
      said: {
        code: 'unplaced-passage',
        message: `Source "${source}" keeps no text, so that these words can be found only today: expected block, start, end and sha256.`,
        hint: `write ${describe(position)}, sha256: ${sha256}`,
      },
    }
  const at = { source, ...position }
  const passage: Passage = {
    id: passageId(at),
    ...at,
    sha256,
    ...contextOf(selector),
    ...printable(words, text),
    state: selector.block !== undefined && selector.state === 'moved' ? 'moved' : state,
  }
  if (state === 'anchored') return { passage }
  const message = `The passage has moved: its exact words stand elsewhere in source "${source}", exactly once.`
  return {
    passage,
    said: { code: 'moved-passage', severity: 'warning', message, hint: `write ${describe(position)}` },
  }
}

/** The file itself says that the words may not be there, so that it is no mistake when they are not. */
const isDoubtful = (state: Passage['state'] | undefined): boolean =>
  state === 'orphaned' || state === 'unchecked'

const checked = (source: string, selector: Selector, text: TextAtHand): Outcome => {
  const result = anchor(text.blocks, selector)
  if (result.state !== 'orphaned') return found(source, selector, text, result)
  const message = `The passage cannot be found in source "${source}", ${result.reason}: expected words of the text.`
  const said = { code: 'orphaned-passage', message, hint: result.hint } as const
  return selector.block !== undefined && isDoubtful(selector.state)
    ? { passage: asWritten(source, selector, 'orphaned'), said: { ...said, severity: 'warning' } }
    : { said }
}

const contradiction = (selector: Selector): boolean =>
  selector.block !== undefined && selector.exact !== undefined && sha256Of(selector.exact) !== selector.sha256

/** Places every written passage: against its text where that is at hand, else as it is written. */
export const placePassages = (written: readonly Written[], texts: Texts, mostSearched: number): Placed => {
  const byKey = new Map<string, Passage>()
  const digests = new Map<string, { readonly sha256: string; readonly place: string }>()
  const findings: Finding[] = []
  let searched = 0

  const compare = ({ file, node }: Written, { id, sha256 }: Passage): void => {
    const first = digests.get(id)
    if (first === undefined) {
      const { line } = positionAt(file, node.start)
      digests.set(id, { sha256, place: `${file.path}:${line}` })
    } else if (first.sha256 !== sha256) {
      const message = `The same place has another digest in ${first.place}: expected one digest for one passage.`
      findings.push({ code: 'contradictory-passage', file, span: node, message })
    }
  }

  for (const one of written) {
    const { source, selector, file, node } = one
    if (contradiction(selector)) {
      const message = 'The exact words do not have this digest: expected the sha256 of "exact".'
      findings.push({ code: 'contradictory-passage', file, span: node, message })
      continue
    }
    const text = texts.bySource.get(source)
    const { passage, said } =
      text === undefined
        ? unchecked(source, selector, texts.unreadable.has(source))
        : checked(source, selector, text)
    if (said) findings.push({ file, span: node, ...said })
    if (text !== undefined && (selector.block === undefined || said !== undefined)) searched += text.size
    if (searched > mostSearched) {
      const message =
        'From here on too many passages are given by words alone: expected block, start, end and sha256.'
      findings.push({ code: 'unplaced-passage', file, span: node, message })
      break
    }
    if (passage === undefined) continue
    compare(one, passage)
    byKey.set(keyOf(source, selector), passage)
  }
  return { byKey, findings }
}
