/** The words of drawings, in English: captions, labels, and what is told to who does not see them. */

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const more = (count: number): string => (count === 0 ? '' : `; and ${count} more`)

export const figure = {
  caption: (number: number, text: string) => `Figure ${number}. ${text}`,
  ellipsis: '…',
} as const

export const timeline = {
  label: (number: string, title: string) => `${number} ${title}`,
  caption: (from: string, to: string) =>
    `What is dated, between ${from} and ${to}; the numbers are those of the table below. A dot is a day. A bar reaches from the earliest to the latest day that a date can mean; it is dashed where the date is approximate, uncertain or not known, and ends in an arrow where it is open.`,
  unlabelled: (count: number) =>
    `${counted(count, 'further event has', 'further events have')} no label: the lowest row shows where they lie.`,
  offAxis: (count: number) =>
    `${counted(count, 'date has', 'dates have')} no known day to draw from, and ${count === 1 ? 'stands' : 'stand'} in the table alone.`,
  alt: (events: readonly string[], others: number) =>
    `Timeline of ${counted(events.length + others, 'event', 'events')}. ${events.join('; ')}${more(others)}.`,
  altEvent: (number: string, date: string, title: string) => `${number}, ${date}: ${title}`,
} as const

export const network = {
  label: (name: string, claims: number) => `${name} (${claims})`,
  caption: (strongest: string, most: number) =>
    `Who is spoken of together. A line joins two actors of the same claim, and is the thicker the more claims they share: ${strongest} share most (${most}). It does not say that they agree, or have to do with each other. In brackets: the number of claims of each.`,
  leftOut: (count: number) =>
    `${counted(count, 'actor of fewer claims is', 'actors of fewer claims are')} left out.`,
  alt: (actors: readonly string[], pairs: readonly string[], others: number) =>
    `Network of ${actors.length} actors, with the number of claims of each: ${actors.join(', ')}. Claims shared: ${pairs.join('; ')}${more(others)}.`,
  pair: (one: string, other: string) => `${one} and ${other}`,
  altPair: (pair: string, claims: number) => `${pair}, ${claims}`,
} as const
