import { tags, unshield } from './shield.ts'

/** Words of a citation that look and lead alike. */
export interface CitationRun {
  readonly text: string
  readonly italic: boolean
  /** Whether they are the address of the source. */
  readonly address: boolean
}

/** A marked text of the processor as runs. */
export const runsOf = (marked: string): readonly CitationRun[] => {
  const runs: CitationRun[] = []
  let italic = false
  let address = false
  for (const part of marked.split(/([\u{FDE0}-\u{FDE3}])/u)) {
    if (part === tags.italic.open || part === tags.italic.close) italic = part === tags.italic.open
    else if (part === tags.address.open || part === tags.address.close) address = part === tags.address.open
    else if (part !== '') runs.push({ text: unshield(part), italic, address })
  }
  return runs
}
