import { describe, expect, it } from 'vitest'
import { changesOf } from '../edition/changes.ts'
import { editionOf } from '../edition/edition.ts'
import { comparedWith } from '../fetch.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { earlierEdition } from '../fixtures/earlier.ts'
import { paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { changes } from './changes.ts'
import { plainLook } from './look.ts'

const paragraphs = paragraphsIn(changes(comparedWith(riverBriefing, earlierEdition), plainLook))

/** The cells of the row that begins with a text. */
const rowAt = (item: string, change: string): readonly string[] => {
  const start = paragraphs.findIndex((text, at) => text === item && paragraphs[at + 1] === change)
  return paragraphs.slice(start, start + 4)
}

describe('the section on changes', () => {
  it('sets what was said beside what is said now', () => {
    expect(rowAt('Bottom line', 'wording')[2]).toBe('The treaty will hold.')
    expect(rowAt('K1', 'our assessment').slice(2)).toEqual([
      'Likelihood: likely (55–80%). Confidence: low.',
      'Likelihood: very likely (80–95%). Confidence: low.',
    ])
    expect(rowAt('3', 'wording')[2]).toBe('The gauge fell.')
    expect(rowAt('1', 'new').slice(2)).toEqual(['–', riverBriefing.claims[0]?.text])
    expect(rowAt('bridge-closed', 'left out').slice(2)).toEqual(['The bridge at Sarn was closed.', '–'])
    expect(rowAt('[2]', 'status').slice(2)).toEqual([
      'stands as published',
      'corrected by its publisher: Table 7 was printed anew in March 2024.',
    ])
  })

  it('leads to where things stand now', () => {
    expect(
      valuesOf(changes(comparedWith(riverBriefing, earlierEdition), plainLook), 'linkToDestination'),
    ).toEqual(expect.arrayContaining(['judgement-1', 'claim-1', 'claim-3', 'source-2']))
  })

  it('says that nothing has changed', () => {
    const same = changesOf(editionOf(riverBriefing), editionOf(riverBriefing))
    expect(paragraphsIn(changes({ ...riverBriefing, changes: same }, plainLook)).at(-1)).toBe(
      'Nothing of what this briefing says has changed since the last edition, as of 30 September 2024.',
    )
  })

  it('is left out where there is no edition to compare with', () => {
    expect(changes(riverBriefing, plainLook)).toEqual([])
    expect(comparedWith(riverBriefing, undefined)).toBe(riverBriefing)
  })
})
