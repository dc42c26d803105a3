// Installs what the lock file names, and only when it has changed. Runs on any Node from 20: the workspace's own
// Node comes with this very install. The peers that benchmarks compare with are heavy: they come only with --bench.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name) => readFileSync(join(root, name), 'utf8')
const stamp = join(root, 'node_modules', '.claimgraph-setup')
const wanted = createHash('sha256')
  .update(['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map(read).join('\0'))
  .digest('hex')

const scope = process.argv.includes('--bench') ? 'with peers' : 'without peers'
const [installed, installedScope] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : []

if (installed !== wanted || (scope === 'with peers' && installedScope !== scope)) {
  const { name, version } = JSON.parse(read('package.json')).devEngines.packageManager
  console.error('Installing the workspace (once; then only when its lock file changes) ...')
  const install = [
    '--yes',
    `${name}@${version}`,
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--reporter=append-only',
    ...(scope === 'with peers' ? [] : ['--filter=!@claimgraph/bench']),
  ]
  const { status } = spawnSync('npx', install, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    console.error('The install failed. Is the npm registry within reach? Then run the same command again.')
    process.exit(1)
  }
  writeFileSync(stamp, `${wanted}\n${scope}`)
}
