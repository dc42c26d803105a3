import type { Change, Changes } from './changes.ts'

/** What is said of each aspect that differs. */
type Words<Item, Aspect extends string> = Readonly<Record<Aspect, (now: Item, before: Item) => string>>

const tell = <Item, Aspect extends string>(
  noun: string,
  changes: readonly Change<Item, Aspect>[],
  words: Words<Item, Aspect>,
): readonly string[] =>
  changes.map(({ slug, before, now, aspects }) => {
    if (before === null) return `${noun} ${slug} added`
    if (now === null) return `${noun} ${slug} left out`
    return `${noun} ${slug} ${aspects.map((aspect) => words[aspect](now, before)).join(' and ')}`
  })

const reworded = (): string => 'reworded'
const reassessed = (): string => 'reassessed'

/**
 * Says in a few words each what changed from one edition to the next.
 * @example ['claim bridge-opened reworded', 'source gazette now retracted', 'event dam-raised left out']
 */
export const tellChanges = ({
  bottomLine,
  judgements,
  claims,
  events,
  predictions,
  sources,
}: Changes): readonly string[] => [
  ...(bottomLine === null ? [] : ['bottom line reworded']),
  ...tell('source', sources, {
    wording: () => 'with another title',
    status: ({ status }, before) =>
      status === before.status ? 'with another reason for its status' : `now ${status}`,
    reliability: ({ reliability }) => `now graded ${reliability}`,
  }),
  ...tell('judgement', judgements, { wording: reworded, assessment: reassessed }),
  ...tell('claim', claims, {
    wording: reworded,
    modality: ({ modality }) => `now listed as ${modality}`,
    assessment: reassessed,
    corroboration: () => 'corroborated otherwise',
  }),
  ...tell('event', events, {
    wording: reworded,
    date: ({ date }) => (date === null ? 'now undated' : `now dated ${date}`),
    status: ({ status }) => `now ${status}`,
  }),
  ...tell('prediction', predictions, {
    criterion: () => 'with another criterion',
    horizon: () => 'with another horizon',
    resolution: ({ resolution }) => `now resolved as ${resolution}`,
  }),
]
