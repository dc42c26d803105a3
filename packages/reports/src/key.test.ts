import { expect, it } from 'vitest'
import { riverBriefing } from './fixtures/briefing.ts'
import { briefingKey } from './key.ts'

it('is the same for the same briefing, and another for any other', async () => {
  const key = await briefingKey(riverBriefing)
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(await briefingKey(structuredClone(riverBriefing))).toBe(key)
  const { dossier } = riverBriefing
  expect(await briefingKey({ ...riverBriefing, dossier: { ...dossier, asOf: '1999-01-01' } })).not.toBe(key)
})
