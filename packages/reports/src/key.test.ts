import { expect, it } from 'vitest'
import { comparedWith } from './fetch.ts'
import { riverBriefing } from './fixtures/briefing.ts'
import { earlierEdition } from './fixtures/earlier.ts'
import { houseStyle } from './fixtures/style.ts'
import { briefingKey } from './key.ts'
import { type KeyPart, keyParts } from './key-parts.ts'
import type { Said } from './manner.ts'

/** The parts that tell two keys apart; none where the keys are the same. */
const differing = async (
  one: Parameters<typeof briefingKey>,
  other: Parameters<typeof briefingKey>,
): Promise<readonly KeyPart[]> => {
  const [a, b] = [await briefingKey(...one), await briefingKey(...other)]
  const parts = keyParts.filter((part) => a.parts[part] !== b.parts[part])
  expect(a.key === b.key).toBe(parts.length === 0)
  return parts
}

it('is the same for the same briefing, and another for any other', async () => {
  const { key, parts } = await briefingKey(riverBriefing)
  for (const digest of [key, ...Object.values(parts)]) expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(Object.keys(parts)).toEqual(keyParts)
  expect(await differing([riverBriefing], [structuredClone(riverBriefing)])).toEqual([])
  const { dossier } = riverBriefing
  const later = { ...riverBriefing, dossier: { ...dossier, asOf: '1999-01-01' } }
  expect(await differing([riverBriefing], [later])).toEqual(['data'])
  expect(await differing([riverBriefing], [comparedWith(riverBriefing, earlierEdition)])).toEqual(['since'])
})

it('changes with all that is chosen of its look, in the part that says so', async () => {
  const own = { citation: { csl: houseStyle() } }
  const pairs: readonly (readonly [Said, Said, readonly KeyPart[]])[] = [
    [{}, {}, []],
    [{ template: 'a' }, { template: 'b' }, ['template']],
    [{ files: 'a' }, { files: 'b' }, ['files']],
    [{ citation: 'chicago' }, { citation: 'chicago' }, []],
    [{ citation: 'chicago' }, { citation: 'apa' }, ['citation']],
    [own, structuredClone(own), []],
    [own, { citation: { csl: houseStyle('<text variable="URL"/>') } }, ['citation']],
    [{}, { date: '2001-02-03T04:05:06.000Z' }, ['date']],
  ]
  for (const [one, other, parts] of pairs)
    expect(await differing([riverBriefing, one], [riverBriefing, other])).toEqual(parts)
})
