// Makes the package that is published: the command as JavaScript, for Node does not strip types below node_modules.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { drawingPackages } from '../packages/reports/src/key.ts'
import { bundle, isTaken } from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const place = join(root, 'dist', 'package')
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'))

const isOurs = (name) => name.startsWith('@claimgraph/')

const command = readJson(join(root, 'apps', 'cli', 'package.json'))
const ours = Object.keys(command.dependencies).filter(isOurs)
const { version } = command

/** The packages of others that ours need and that are not taken into it, with the versions of the catalog. */
const dependencies = {}
const addDependencies = ({ dependencies: needed = {} }) => {
  for (const name of Object.keys(needed))
    if (!isOurs(name) && !isTaken(name)) dependencies[name] = catalog[name]
}

/** What draws is installed in the very versions that it was tried with: npm puts these where the others that need them find them. */
const addDrawing = () => {
  const versions = Map.groupBy(drawingPackages(), ({ name }) => name)
  for (const [name, [first, ...others]] of versions)
    if (others.length === 0) dependencies[name] ??= first.version
}

rmSync(place, { recursive: true, force: true })
for (const folder of [
  join('apps', 'cli'),
  ...ours.map((name) => join('packages', name.slice('@claimgraph/'.length))),
])
  addDependencies(readJson(join(root, folder, 'package.json')))
addDrawing()
const { licences, digest } = await bundle(join(place, 'src'))
write(join(place, 'LICENCES.txt'), licences)
for (const folder of ['schema', 'starter'])
  cpSync(join(root, 'apps', 'cli', folder), join(place, folder), { recursive: true })
write(
  join(place, 'bin', 'claimgraph.js'),
  readFileSync(join(root, 'apps', 'cli', 'bin', 'claimgraph.js'), 'utf8').replace('main.ts', 'main.js'),
)
cpSync(join(root, 'README.md'), join(place, 'README.md'))
const changelog = join(root, 'apps', 'cli', 'CHANGELOG.md')
if (existsSync(changelog)) cpSync(changelog, join(place, 'CHANGELOG.md'))
write(
  join(place, 'package.json'),
  `${JSON.stringify(
    {
      name: command.name,
      version,
      description: 'A graph of sourced claims: GraphQL over it, and PDF briefings out of it.',
      license: command.license,
      claimgraph: { code: digest },
      type: 'module',
      bin: { claimgraph: 'bin/claimgraph.js' },
      engines: { node: '>=22.22' },
      files: ['bin', 'schema', 'src', 'starter', 'CHANGELOG.md', 'LICENCES.txt'],
      dependencies: Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    null,
    2,
  )}\n`,
)
const { status, stdout, stderr } = spawnSync('npm', ['pack', '--pack-destination', dirname(place)], {
  cwd: place,
  encoding: 'utf8',
})
if (status !== 0) throw new Error(stderr)
process.stdout.write(`${relative(process.cwd(), join(dirname(place), stdout.trim()))}\n`)
