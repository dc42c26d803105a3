import type { Passage } from '@claimgraph/model'
import type { z } from 'zod'
import type { ForeignPassageForm, PassageForm } from '../../forms/passage.ts'
import { unless } from '../short.ts'

/** A passage as a file has it, by its id. */
export interface WrittenPassages {
  readonly own: (id: string) => z.input<typeof PassageForm>
  readonly foreign: (id: string) => z.input<typeof ForeignPassageForm>
}

/**
 * Passages as files have them: place and digest, the words where we have them, and the state where a reader of the
 * files would come to another one.
 * @param isKept whether the text of a source is kept with the dossier, so that its passages are checked when it is read
 * @throws RangeError for an id that is no passage's
 */
export const writePassages = (
  passages: readonly Passage[],
  isKept: (source: string) => boolean,
): WrittenPassages => {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const find = (id: string): Passage => {
    const passage = byId.get(id)
    if (passage === undefined) throw new RangeError(`Expected the id of a passage, got "${id}".`)
    return passage
  }
  const toSelector = ({ source, block, start, end, sha256, exact, prefix, suffix, state }: Passage) => ({
    block,
    start,
    end,
    sha256,
    exact,
    prefix,
    suffix,
    state: unless(state, isKept(source) ? 'anchored' : 'unchecked'),
  })
  return {
    own: (id) => toSelector(find(id)),
    foreign: (id) => {
      const passage = find(id)
      return { source: passage.source, ...toSelector(passage) }
    },
  }
}
