import { expect, it } from 'vitest'
import { riverBriefing } from './fixtures/briefing.ts'
import { houseStyle } from './fixtures/style.ts'
import { briefingKey } from './key.ts'

it('is the same for the same briefing, and another for any other', async () => {
  const key = await briefingKey(riverBriefing)
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(await briefingKey(structuredClone(riverBriefing))).toBe(key)
  const { dossier } = riverBriefing
  expect(await briefingKey({ ...riverBriefing, dossier: { ...dossier, asOf: '1999-01-01' } })).not.toBe(key)
})

it('changes with all that is chosen of its look', async () => {
  const key = await briefingKey(riverBriefing, { citation: 'chicago' })
  expect(await briefingKey(riverBriefing, { citation: 'chicago' })).toBe(key)
  expect(await briefingKey(riverBriefing, { citation: 'apa' })).not.toBe(key)
  const [own, other] = [{ csl: houseStyle() }, { csl: houseStyle('<text variable="URL"/>') }]
  const ownKey = await briefingKey(riverBriefing, { citation: own })
  expect(await briefingKey(riverBriefing, { citation: { ...own } })).toBe(ownKey)
  expect(await briefingKey(riverBriefing, { citation: other })).not.toBe(ownKey)
})
