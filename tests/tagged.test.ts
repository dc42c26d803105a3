import { executeBy, fetchBriefing, fetchThemes, layoutBriefing, renderBriefing } from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import { openStore, type Store } from '@claimgraph/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleGraph } from './databases.ts'
import { readStructure, type Structure } from './pdf.ts'

type Block = ReturnType<typeof layoutBriefing>['content'][number]

/** All blocks of a layout, those inside others too. */
const blocksIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if ('stack' in block) return [block, ...blocksIn(block.stack)]
    if ('columns' in block) return [block, ...blocksIn(block.columns)]
    return 'table' in block ? [block, ...blocksIn(block.table.body.flat())] : [block]
  })

let store: Store
beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  await store.load(await sampleGraph())
})
afterAll(() => store.close())

const printed = async (): Promise<
  readonly (readonly [blocks: readonly Block[], json: string, pdf: Structure])[]
> => {
  const execute = executeBy(executeOver(store))
  const themes = await fetchThemes(execute)
  return Promise.all(
    themes.map(async ({ slug }) => {
      const briefing = await fetchBriefing(execute, slug)
      const { content } = layoutBriefing(briefing)
      const { bytes } = await renderBriefing(briefing)
      return [blocksIn(content), JSON.stringify(briefing), await readStructure(bytes)] as const
    }),
  )
}

it('is read as it is laid out: each section by its heading, each column by its head, each drawing by its words', async () => {
  for (const [blocks, , { elements }] of await printed()) {
    const counted = (role: string) => elements.filter((element) => element.role === role).length
    const texts = (role: string) => blocks.filter((block) => 'text' in block && block.role === role).length
    expect(counted('H1')).toBe(1)
    expect(counted('H2')).toBe(texts('section'))
    expect(counted('H3')).toBe(texts('group'))
    expect(texts('section')).toBeGreaterThan(7)
    const tables = blocks.flatMap((block) =>
      'table' in block && block.role === 'table' ? [block.table] : [],
    )
    expect(counted('TH')).toBe(tables.reduce((sum, { widths }) => sum + widths.length, 0))
    const alternatives = blocks.flatMap((block) => ('svg' in block ? [block.alt] : []))
    expect(alternatives.length).toBeGreaterThan(0)
    expect(elements.flatMap(({ role, alt }) => (role === 'Figure' ? [alt] : []))).toEqual(alternatives)
    const after = elements.flatMap(({ role }, index) =>
      role === 'Figure' ? [elements[index + 1]?.role] : [],
    )
    expect(after).toEqual(alternatives.map(() => 'Caption'))
  }
})

it('has an element for every link', async () => {
  for (const [, , { elements, links }] of await printed()) {
    expect(links).toBeGreaterThan(10)
    expect(elements.filter(({ role }) => role === 'Link')).toHaveLength(links)
  }
})

it('carries its data, and does not call itself what nothing has checked', async () => {
  for (const [, json, { attachments, claims }] of await printed()) {
    expect(attachments.map((text) => JSON.stringify(JSON.parse(text)))).toEqual([json])
    expect(claims).not.toMatch(/pdfuaid|pdfaid/)
  }
})
