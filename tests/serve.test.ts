import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edit, inSample } from './claimgraph.ts'
import { serveSample } from './serving.ts'

const titleOf = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ theme(slug: "afghan-diplomacy") { title } }' }),
  })
  const { data } = (await response.json()) as { data: { theme: { title: string } } }
  return data.theme.title
}

describe('claimgraph serve', () => {
  it('reloads when a file changes, keeps the last right graph while one is wrong, and ends with 0 when told to', async () => {
    await inSample(async (folder) => {
      const serving = await serveSample(folder)
      try {
        const themes = join(folder, 'themes.yaml')
        const before = await titleOf(serving.url)
        await edit(themes, `title: ${before}`, 'title: Renamed')
        await serving.said('Reloaded')
        expect(await titleOf(serving.url)).toBe('Renamed')
        await edit(themes, 'title: Renamed', 'titel: Broken')
        await serving.said('did you mean "title"')
        await serving.said('as it was is still served')
        expect(await titleOf(serving.url)).toBe('Renamed')
      } finally {
        expect(await serving.stop()).toBe(0)
      }
    })
  })
})
