import { describe, expect, it } from 'vitest'
import { changesOf } from '../edition/changes.ts'
import { editionOf } from '../edition/edition.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { earlierEdition } from '../fixtures/earlier.ts'
import { tellChanges } from './told.ts'

const edition = editionOf(riverBriefing)

/** The edition with a source that was retracted. */
const now: typeof edition = {
  ...edition,
  sources: edition.sources.map((source) =>
    source.slug === 'yearbook' ? { ...source, status: 'retracted' } : source,
  ),
}

const inShort = (before: typeof now, after = now) =>
  tellChanges(changesOf(before, after)).map(({ kind, changes }) => [
    kind,
    ...changes.map(({ name, aspects }) => `${name}: ${aspects.map(({ label }) => label).join(', ')}`),
  ])

describe('tellChanges', () => {
  it('tells nothing where nothing changed', () => {
    expect(tellChanges(changesOf(now, now))).toEqual([])
  })

  it('tells sources that were retracted first, then the rest by kind', () => {
    expect(inShort(earlierEdition)).toEqual([
      ['retracted', 'yearbook: status'],
      ['judgements', 'Bottom line: wording', 'treaty-holds: our assessment'],
      ['claims', `${now.claims[0]?.slug}: new`, 'gauge-fell: wording', 'bridge-closed: left out'],
      ['events', `${now.events[0]?.slug}: date`],
      ['predictions', `${now.predictions[0]?.slug}: horizon`],
    ])
  })

  it('tells of a new source that it is retracted already', () => {
    const without = { ...now, sources: now.sources.filter(({ slug }) => slug !== 'yearbook') }
    expect(inShort(without)).toEqual([['retracted', 'yearbook: new, status']])
    expect(inShort(now, without)).toEqual([['sources', 'yearbook: left out']])
  })

  it('never sets the same words beside each other', () => {
    const others = now.claims.map((claim) => ({
      ...claim,
      corroboration: { ...claim.corroboration, relayed: claim.corroboration.relayed + 1 },
    }))
    const told = tellChanges(changesOf({ ...now, claims: others }, now)).flatMap(({ changes }) => changes)
    expect(told).toHaveLength(now.claims.length)
    for (const { before, now: after } of told.flatMap(({ aspects }) => aspects))
      expect(before).not.toBe(after)
  })
})
