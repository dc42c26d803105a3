import { InvalidArgumentError } from 'commander'

/** More processes than that are a slip of the finger. */
const mostJobs = 64

/** Reads how many briefings are to be printed at once. */
export const parseJobs = (text: string): number => {
  const jobs = Number(text)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs) return jobs
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${mostJobs}.`)
}

/** What the help of a command ends with. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`
