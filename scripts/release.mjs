// Makes the next release of what stands in .changeset: its version, its CHANGELOG, and what else speaks of the last release.
// Nothing is committed or published: docs/releasing.md says what comes after it.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...names) => join(root, ...names)
const version = () => JSON.parse(readFileSync(at('apps', 'cli', 'package.json'), 'utf8')).version

if (globSync('.changeset/*.md', { cwd: root }).length === 0) {
  console.error('There is nothing to release: no changeset in .changeset. To write one: npx changeset')
  process.exit(1)
}
const before = version()
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [at('node_modules/@changesets/cli/bin.js'), 'version'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
if (status !== 0) throw new Error(`${stdout}${stderr}`)

const action = readFileSync(at('action.yml'), 'utf8')
writeFileSync(
  at('action.yml'),
  action.replace(`default: claimgraph@${before}`, `default: claimgraph@${version()}`),
)
cpSync(at('packages', 'schema', 'schema.graphql'), at('packages', 'schema', 'released.graphql'))
console.log(
  `claimgraph ${version()}, after ${before}. Read apps/cli/CHANGELOG.md; then go on as docs/releasing.md says.`,
)
