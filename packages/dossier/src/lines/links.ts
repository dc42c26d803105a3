import { type Entry, findCycles } from '@claimgraph/model'
import type { Problem } from '../problem.ts'
import { quoted } from '../wording.ts'

interface Link {
  readonly to: string
  readonly line: number
}

type Linked = 'theme' | 'source' | 'actor' | 'judgement'

const sayings: Readonly<Record<Linked, readonly [Problem['code'], (circle: string) => string]>> = {
  theme: ['theme-cycle', (circle) => `The theme is a part of itself, ${circle}: expected a tree of themes.`],
  source: [
    'derivation-cycle',
    (circle) => `The source copies itself, ${circle}: expected a chain that ends.`,
  ],
  actor: [
    'merge-cycle',
    (circle) => `The actor is merged into itself, ${circle}: expected one that is not merged at the end.`,
  ],
  judgement: [
    'supersedes-cycle',
    (circle) => `The judgement supersedes itself, ${circle}: expected an earlier one.`,
  ],
}

const linkOf = ({
  kind,
  value,
}: Entry): { readonly of: Linked; readonly id: string; readonly to: string } | undefined => {
  const link = (of: Linked, id: string, to: string | undefined) =>
    to === undefined ? undefined : { of, id, to }
  switch (kind) {
    case 'theme':
      return link(kind, value.id, value.broader)
    case 'source':
      return link(kind, value.id, value.derivedFrom?.source)
    case 'actor':
      return link(kind, value.id, value.mergedInto)
    case 'judgement':
      return link(kind, value.id, value.supersedes)
    default:
      return undefined
  }
}

/** What no single line shows of the chains that entries form. */
export interface Links {
  /** Takes note of an entry. */
  readonly add: (entry: Entry, line: number) => void
  /** Chains that lead back to where they start, and judgements that supersede one on another theme. */
  readonly problems: (file: string) => readonly Problem[]
}

/** Remembers which entries lead to which; few do, so that this stays small. */
export const linksAmong = (): Links => {
  const links: Readonly<Record<Linked, Map<string, Link>>> = {
    theme: new Map(),
    source: new Map(),
    actor: new Map(),
    judgement: new Map(),
  }
  const themes = new Map<string, string>()

  const cycles = (file: string): readonly Problem[] =>
    (Object.keys(sayings) as Linked[]).flatMap((kind) => {
      const [code, say] = sayings[kind]
      return findCycles(new Map([...links[kind]].map(([id, { to }]) => [id, to]))).map((ids): Problem => {
        const [first = ''] = ids
        const circle = [...ids, first].map((id) => quoted(id)).join(' -> ')
        const line = links[kind].get(first)?.line ?? 1
        return { severity: 'error', code, file, line, column: 1, message: say(circle) }
      })
    })

  const foreign = (file: string): readonly Problem[] =>
    [...links.judgement].flatMap(([id, { to, line }]): readonly Problem[] => {
      const [theme, other] = [themes.get(id), themes.get(to)]
      if (theme === undefined || other === undefined || theme === other) return []
      const message = `Judgement ${quoted(to)} is on the theme ${quoted(other)}: expected one on ${quoted(theme)}.`
      return [{ severity: 'error', code: 'foreign-judgement', file, line, column: 1, message }]
    })

  return {
    add: (entry, line) => {
      if (entry.kind === 'judgement') themes.set(entry.value.id, entry.value.theme)
      const link = linkOf(entry)
      if (link !== undefined) links[link.of].set(link.id, { to: link.to, line })
    },
    problems: (file) => [...cycles(file), ...foreign(file)],
  }
}
