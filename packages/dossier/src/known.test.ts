import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { entriesOf } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import { writeDossier, writeFiles } from './fixture.ts'
import { type DossierReading, type Readings, readDossier } from './read.ts'

const examples = fileURLToPath(new URL('../../../examples', import.meta.url))

/** As it comes back from a disk. */
const kept = (readings: Readings): Readings => deserialize(serialize(readings))

/** All of a reading that can be compared, with the place of each thing. */
const told = ({ graph, template, problems, files, placeOf }: DossierReading) => ({
  graph,
  template,
  problems,
  files,
  places: [...(graph ? entriesOf(graph) : [])].map(({ kind, value }) =>
    placeOf(kind, 'id' in value ? value.id : undefined),
  ),
})

const files = {
  'themes.yaml': 'themes: [{ id: a, title: A }]\n',
  'actors.yaml': 'actors: [{ id: x, kind: state, name: X }]\n',
  'events.yaml': 'events: [{ id: e, title: E, status: planned, themes: [a], participants: { host: [x] } }]\n',
}

/** Reads a dossier again after a change, knowing what its files said before. */
const readAfter = async (change: (folder: string) => Promise<void>) => {
  const folder = await writeDossier(files)
  const known = kept((await readDossier(folder)).readings)
  await change(folder)
  const reading = await readDossier(folder, { known })
  expect(told(reading)).toEqual(told(await readDossier(folder)))
  return { known, reading }
}

describe('what is known of files', () => {
  it.each(['russia-pakistan', 'gallery/urdu-and-english'])(
    'is what a reading of %s finds again',
    async (name) => {
      const folder = join(examples, name)
      const first = await readDossier(folder)
      const known = kept(first.readings)
      const again = await readDossier(folder, { known })
      expect(told(again)).toEqual(told(first))
      expect([...again.readings]).toEqual([...known])
    },
  )

  it.each([
    ['a file that changed', 'actors.yaml', 'actors: [{ id: y, kind: state, name: Y }]\n'],
    ['a file with a mistake', 'themes.yaml', 'themes: [{ id: a, titel: A }]\n'],
    ['a file that is no YAML', 'events.yaml', 'events: [{ id: e\n'],
    ['an empty file', 'events.yaml', ''],
    ['a new file', 'themes/more.yaml', 'themes: [{ id: b, title: B, broader: c }]\n'],
    ['a file whose text is that of another', 'actors.yaml', files['themes.yaml']],
  ])('is of no matter to %s, and the others are not read', async (_, name, text) => {
    const { known, reading } = await readAfter((folder) => writeFiles(folder, { [name]: text }))
    for (const path of ['dossier.yaml', ...Object.keys(files)].filter((each) => each !== name))
      expect(reading.readings.get(path)).toBe(known.get(path))
    expect(reading.readings.get(name)).not.toBe(known.get(name))
  })

  it('goes with a file that went, and is found with one that has errors still', async () => {
    const { reading } = await readAfter((folder) => rm(join(folder, 'themes.yaml')))
    expect(reading.readings.has('themes.yaml')).toBe(false)
    const folder = await writeDossier({ ...files, 'actors.yaml': 'actors: [{ id: x }]\n' })
    const known = kept((await readDossier(folder)).readings)
    await writeFile(join(folder, 'themes.yaml'), 'themes: []\n')
    const { problems } = await readDossier(folder, { known })
    expect(problems).toEqual((await readDossier(folder)).problems)
    expect(problems.map(({ file }) => file)).toContain('actors.yaml')
  })
})
