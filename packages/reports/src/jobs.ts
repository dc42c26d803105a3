/** To start a process takes about as long as to print four briefings: see `decisions/0024-processes-print.md`. */
const briefingsForEach = 4

/** Each process takes about 250 MB. */
const mostByDefault = 8

/** How many briefings to print at once: 1, in this very process, where more would not pay. */
export const jobsFor = (briefings: number, cores: number): number =>
  Math.max(1, Math.min(cores, mostByDefault, Math.floor(briefings / briefingsForEach)))
