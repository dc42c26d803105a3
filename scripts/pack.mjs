// Makes the package that is published: the command and its workspace packages as JavaScript, for any Node that claimgraph runs
// on does not strip types below node_modules. What others have written stays a dependency.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const place = join(root, 'dist', 'package')
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'))

/** Names of files in code: a file that ends in .ts is one that ends in .js here. */
const named = /(?<=['"])(\.{1,2}\/[^'"]+)\.ts(?=['"])/g

const toJavaScript = (code) => stripTypeScriptTypes(code).replace(named, '$1.js')

/** Writes the code of a package, without what only tests use. */
const writeCode = (from, to) => {
  for (const path of globSync('src/**/*.ts', { cwd: from }))
    if (!/\.test\.ts$|\.d\.ts$|\/fixtures?[/.]/.test(path))
      write(join(to, path.replace(/\.ts$/, '.js')), toJavaScript(readFileSync(join(from, path), 'utf8')))
}

/** What a package lets others import, without what is for tests. */
const exportsOf = ({ exports }) =>
  Object.fromEntries(
    Object.entries(exports)
      .filter(([name]) => !name.includes('fixture'))
      .map(([name, path]) => [name, path.replace(/\.ts$/, '.js')]),
  )

const isOurs = (name) => name.startsWith('@claimgraph/')

const command = readJson(join(root, 'apps', 'cli', 'package.json'))
const ours = Object.keys(command.dependencies).filter(isOurs)
const { version } = command

/** All packages of others that ours need, with the versions of the catalog. */
const dependencies = {}
const addDependencies = ({ dependencies: needed = {} }) => {
  for (const name of Object.keys(needed)) if (!isOurs(name)) dependencies[name] = catalog[name]
}

rmSync(place, { recursive: true, force: true })
addDependencies(command)
writeCode(join(root, 'apps', 'cli'), place)
for (const folder of ['schema', 'starter'])
  cpSync(join(root, 'apps', 'cli', folder), join(place, folder), { recursive: true })
write(
  join(place, 'bin', 'claimgraph.js'),
  readFileSync(join(root, 'apps', 'cli', 'bin', 'claimgraph.js'), 'utf8').replace(named, '$1.js'),
)
for (const name of ours) {
  const from = join(root, 'packages', name.slice('@claimgraph/'.length))
  const to = join(place, 'node_modules', name)
  const manifest = readJson(join(from, 'package.json'))
  addDependencies(manifest)
  writeCode(from, to)
  for (const schema of globSync('schema/*.json', { cwd: from })) cpSync(join(from, schema), join(to, schema))
  write(
    join(to, 'package.json'),
    JSON.stringify({ name, version, type: 'module', license: 'MIT', exports: exportsOf(manifest) }),
  )
}
cpSync(join(root, 'README.md'), join(place, 'README.md'))
write(
  join(place, 'package.json'),
  `${JSON.stringify(
    {
      name: command.name,
      version,
      description: 'A graph of sourced claims: GraphQL over it, and PDF briefings out of it.',
      license: command.license,
      type: 'module',
      bin: { claimgraph: 'bin/claimgraph.js' },
      engines: { node: '>=22.22' },
      files: ['bin', 'schema', 'src', 'starter'],
      dependencies: Object.fromEntries([
        ...Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)),
        ...ours.map((name) => [name, version]),
      ]),
      bundleDependencies: ours,
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
