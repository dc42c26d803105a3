import { describe, expect, it } from 'vitest'
import { editionOf } from './edition/edition.ts'
import { riverBriefing } from './fixtures/briefing.ts'
import { earlierEdition } from './fixtures/earlier.ts'
import { type KeyPart, keyParts } from './key-parts.ts'
import type { Entry } from './manifest.ts'
import { reasonsFor, type Standing } from './reasons.ts'

const edition = editionOf(riverBriefing)
const parts = { data: '1', since: '1', template: '1', files: '1', citation: '1', date: '1', program: '1' }
const known: Entry = {
  theme: 'ossel-waters',
  file: 'ossel-waters.pdf',
  pages: 3,
  sha256: 'a',
  key: 'k',
  parts,
  missing: [],
  edition,
}

/** The reasons of a briefing that stands there as it was built, but for what is given. */
const told = (standing: Partial<Standing>): readonly string[] =>
  reasonsFor({ known, sha256: 'a', parts, edition, ...standing }).map(
    ({ cause, words }) => `${cause}: ${words}`,
  )

describe('the reasons to print a briefing', () => {
  it('are none where it stands there as it would be printed', () => {
    expect(told({})).toEqual([])
  })

  it('tell what is wrong with the file', () => {
    expect(told({ known: undefined, sha256: undefined })).toEqual(['first: first build'])
    expect(told({ known: undefined })).toEqual(['unlisted: no usable entry in manifest.json'])
    expect(told({ sha256: undefined })).toEqual(['missing: PDF missing'])
    expect(told({ sha256: 'b' })).toEqual(['altered: PDF is not the one that was built'])
  })

  it.each(keyParts)('are never none where the %s differs, and name it', (part: KeyPart) => {
    const reasons = reasonsFor({ known, sha256: 'a', parts: { ...parts, [part]: '2' }, edition })
    expect(reasons).toEqual([{ cause: part, words: expect.stringMatching(/\w+/) }])
  })

  it('name what changed in the data where an edition tells it', () => {
    const before = { ...known, edition: earlierEdition }
    expect(told({ known: before, parts: { ...parts, data: '2', template: '2' } })).toEqual([
      'data: dossier as of 2024-09-30',
      'data: bottom line reworded',
      'data: source yearbook now corrected',
      'data: judgement treaty-holds reassessed',
      `data: claim ${edition.claims[0]?.slug} added`,
      'data: claim gauge-fell reworded',
      'data: claim bridge-closed left out',
      `data: event ${edition.events[0]?.slug} now dated ${edition.events[0]?.date}`,
      `data: prediction ${edition.predictions[0]?.slug} with another horizon`,
      'template: template changed',
    ])
  })

  it('say in general that other data changed where no edition tells it, or there is none that can be read', () => {
    const changed = { ...parts, data: '2' }
    expect(told({ parts: changed })).toEqual(['data: other data changed'])
    const unread = { ...known, edition: { asOf: 'x' } as unknown as Entry['edition'] }
    expect(told({ known: unread, parts: changed })).toEqual(['data: other data changed'])
  })
})
