import { type Changes, type Telling, type ToldAspect, type ToldGroup, tellChanges } from '@claimgraph/reports'
import type { Console } from './console.ts'
import { diffWords, type Run } from './word-diff.ts'

/** What changed in the briefing of a theme. */
export interface ThemeChanges {
  readonly theme: string
  /** The day of the later edition: `YYYY-MM-DD`. */
  readonly asOf: string
  readonly changes: Changes
}

type Paint = Console['paint']

/** On one line, and without orders to a terminal or to the direction of its letters. */
export const harmless = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202A-\u202E]/gu, '\uFFFD')

const painted = (runs: readonly Run[], colour: 'red' | 'green', paint: Paint): string =>
  runs.map(({ text, differs }) => (differs ? paint([colour, 'underline'], text) : text)).join('')

/** Old words beside new; on a terminal with colours the words that differ are marked. */
const aspectLines = ({ before, now }: ToldAspect, paint: Paint): readonly string[] => {
  if (before !== null && now !== null) {
    const words = diffWords(harmless(before), harmless(now))
    return [
      `${paint('red', '-')} ${painted(words.before, 'red', paint)}`,
      `${paint('green', '+')} ${painted(words.now, 'green', paint)}`,
    ]
  }
  return [
    ...(before === null ? [] : [paint('red', `- ${harmless(before)}`)]),
    ...(now === null ? [] : [paint('green', `+ ${harmless(now)}`)]),
  ]
}

/** What is told of several things in the same words is told once. */
const groupLines = ({ kind, heading, changes }: ToldGroup, paint: Paint): readonly string[] => {
  const told = changes.flatMap(({ name, aspects }) => aspects.map((aspect) => ({ name, aspect })))
  const alike = Map.groupBy(told, ({ aspect }) => JSON.stringify(aspect)).values()
  const blocks = [...alike].flatMap((same) => {
    const names = same.map(({ name }) => harmless(name)).join(', ')
    return same
      .slice(0, 1)
      .flatMap(({ aspect }) => [
        `    ${aspect.label}: ${names}`,
        ...aspectLines(aspect, paint).map((line) => `      ${line}`),
      ])
  })
  return [`  ${paint(kind === 'retracted' ? ['bold', 'red'] : 'cyan', heading)}`, ...blocks]
}

/** What changed in the briefing of a theme, by kind, sources that were retracted first. */
export const themeLines = ({ theme, asOf, changes }: ThemeChanges, paint: Paint): readonly string[] => {
  const days = changes.since === asOf ? `as of ${asOf}` : `as of ${changes.since}, now ${asOf}`
  return [
    `${paint('bold', harmless(theme))}  ${paint('dim', days)}`,
    ...tellChanges(changes).flatMap((group) => groupLines(group, paint)),
  ]
}

/** What is told of a thing, after the number of things of which it is told: `2 reworded`. */
const tellings: Readonly<Record<Telling, string>> = {
  added: 'new',
  removed: 'left out',
  wording: 'reworded',
  modality: 'of another kind',
  assessment: 'reassessed',
  corroboration: 'corroborated otherwise',
  date: 'dated otherwise',
  status: 'of another status',
  criterion: 'with another criterion',
  horizon: 'with another horizon',
  resolution: 'resolved otherwise',
  reliability: 'graded otherwise',
}

/** One thing told, in a theme. */
interface Told extends Pick<ToldGroup, 'kind' | 'heading'> {
  readonly thing: string
  readonly telling: Telling
}

/** A thing of several themes is the same thing; a bottom line belongs to its theme. */
const toldOf = ({ theme, changes }: ThemeChanges): readonly Told[] =>
  tellChanges(changes).flatMap(({ kind, heading, changes: inGroup }) =>
    inGroup.flatMap(({ name, aspects }) =>
      aspects.map(({ telling }) => ({
        kind,
        heading,
        thing: kind === 'judgements' ? `${theme} ${name}` : name,
        telling,
      })),
    ),
  )

const thingsIn = (told: readonly Told[]): number => new Set(told.map(({ thing }) => thing)).size

/** `Claims of the sources: 1 new, 2 reworded.` */
const countOf = (told: readonly Told[], { kind, heading }: Told): string => {
  if (kind === 'retracted') return `${heading}: ${thingsIn(told)}.`
  const byTelling = Map.groupBy(told, ({ telling }) => telling)
  // The keys of the record are tellings.
  const parts = (Object.keys(tellings) as Telling[]).flatMap((telling) => {
    const same = byTelling.get(telling)
    return same ? [`${thingsIn(same)} ${tellings[telling]}`] : []
  })
  return `${heading}: ${parts.join(', ')}.`
}

const kinds = ['retracted', 'judgements', 'claims', 'events', 'predictions', 'sources'] as const

/**
 * One line for the whole: `1 of 5 themes differs. Claims of the sources: 1 new, 2 reworded.` A thing of several themes
 * counts once.
 * @param inBoth how many themes both editions have
 */
export const summarise = (changed: readonly ThemeChanges[], inBoth: number): string => {
  if (inBoth === 0) return 'They have no theme in common.'
  if (changed.length === 0)
    return 'No bottom line, judgement, claim, event, prediction or source differs in the briefings that both have.'
  const byKind = Map.groupBy(changed.flatMap(toldOf), ({ kind }) => kind)
  const counts = kinds.flatMap((kind) => {
    const told = byKind.get(kind)
    return told?.[0] ? [countOf(told, told[0])] : []
  })
  const differ = changed.length === 1 ? 'differs' : 'differ'
  return [`${changed.length} of ${inBoth} ${inBoth === 1 ? 'theme' : 'themes'} ${differ}.`, ...counts].join(
    ' ',
  )
}
