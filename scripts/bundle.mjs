// Makes JavaScript of the command: our packages and the small ones that every command loads in few files, so that a short command
// is not mostly finding files. What brings files of its own, is built for a machine, or is seldom loaded stays a dependency.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packages of others that become a part of ours, with what they need themselves. Whatever loads graphql must be here: two of it do not go together. */
const taken = new Set([
  '@pothos/core',
  '@pothos/plugin-errors',
  '@pothos/plugin-relay',
  '@pothos/plugin-validation',
  'commander',
  'dataloader',
  'edtf',
  'env-paths',
  'fastest-levenshtein',
  'graphql',
  'graphql-yoga',
  'kysely',
  'p-limit',
  'yaml',
  'zod',
])

export const isTaken = (name) => taken.has(name)

const isInstalled = (file) => file.includes(`${sep}node_modules${sep}`)

/** Whether what is imported stays where it is. What a taken package needs is taken, too. */
const isKept = (id, importer) => {
  const [name] = /^(?:@[^/]+\/)?[^/.\0][^/]*/.exec(id) ?? []
  if (name === undefined) return false
  return (
    name.startsWith('node:') ||
    !(name.startsWith('@claimgraph/') || isTaken(name) || isInstalled(importer ?? ''))
  )
}

/** The digest of the code that draws is that of the code in the workspace: so the package and a clone agree on what is stale. */
const ownCode = join(root, 'packages', 'reports', 'src', 'own-code.ts')
const withOwnDigest = {
  name: 'own-digest',
  load: {
    filter: { id: /own-code\.ts$/ },
    handler: async () => {
      const { digestOwnCode } = await import(ownCode)
      return `export const digestOwnCode = async () => '${await digestOwnCode()}'`
    },
  },
}

/** A process of the pool is started by the name of its file, which is another one in the package. */
const withPackedWorker = {
  name: 'packed-worker',
  transform: {
    filter: { id: /reports\/src\/pool\.ts$/ },
    handler: (code) => {
      const [before, after, ...more] = code.split("import.meta.resolve('./worker.ts')")
      if (after === undefined || more.length > 0) throw new Error('pool.ts names its worker in another way.')
      return `${before}import.meta.resolve('./worker.js')${after}`
    },
  },
}

const licenceOf = (folder) => {
  const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: folder })
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').trim()
}

/** The folder of the package that a file belongs to. */
const folderOf = (file) => {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json')) && 'version' in readJson(join(folder, 'package.json')))
      return folder
  throw new Error(`${file} belongs to no package.`)
}

/** The licences of what became a part of ours, as each of them asks. */
const licencesOf = (files) =>
  [...new Set(files.filter(isInstalled).map(folderOf))]
    .map((folder) => {
      const { name, version, license, repository } = readJson(join(folder, 'package.json'))
      const home = repository?.url ?? repository ?? ''
      return `${name} ${version} (${license}) ${home}\n\n${licenceOf(folder) ?? 'It comes without the text of its licence.'}\n`
    })
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`)

/**
 * Bundles the command into a folder.
 * @returns the licences of what was taken, and a digest of all code
 */
export const bundle = async (place) => {
  const made = await rolldown({
    cwd: root,
    input: {
      main: join(root, 'apps', 'cli', 'src', 'main.ts'),
      'part/worker': join(root, 'packages', 'reports', 'src', 'worker.ts'),
    },
    platform: 'node',
    external: isKept,
    plugins: [withOwnDigest, withPackedWorker],
  })
  const { output } = await made.write({
    dir: place,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'part/[name].js',
  })
  await made.close()
  const chunks = output.filter(({ type }) => type === 'chunk')
  const hash = createHash('sha256')
  for (const { fileName, code } of chunks) hash.update(`${fileName}\0${code.length}\0${code}`)
  return {
    licences: licencesOf(chunks.flatMap(({ modules }) => Object.keys(modules))),
    digest: hash.digest('hex'),
  }
}
