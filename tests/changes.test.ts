import { join } from 'node:path'
import { expect, test } from 'vitest'
import { edit, inSample } from './claimgraph.ts'
import { serveSample } from './serving.ts'

test('claimgraph serve tells whoever watches /changes that files have changed, and stops at once all the same', async () => {
  await inSample(async (folder) => {
    const serving = await serveSample(folder)
    const response = await fetch(`${serving.url}/changes`)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    const read = async () => (await reader?.read())?.value
    expect(await read()).toBe('retry: 2000\nid: 1\n\n')
    const themes = join(folder, 'themes.yaml')
    await edit(themes, 'title: ', 'titel: ')
    await serving.said('as it was is still served')
    await edit(themes, 'titel: ', 'title: New ')
    expect(await read()).toBe('id: 2\ndata: {"version":2}\n\n')
    const started = performance.now()
    expect(await serving.stop()).toBe(0)
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(await read()).toBeUndefined()
  })
})
