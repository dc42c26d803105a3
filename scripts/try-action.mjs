// Runs the steps of action.yml as GitHub would, in a clean folder, with the package that `npm run package` made.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const [archive] = globSync('dist/*.tgz', { cwd: root })
if (archive === undefined) throw new Error('There is no package. Make it first: npm run package')

const { inputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const given = { dossier: 'dossier', package: join(root, archive), strict: 'true' }
const inputOf = (name) => given[name] ?? inputs[name].default
const filledIn = (text) =>
  String(text).replaceAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name) => inputOf(name))

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-action-'))
try {
  const [place, prefix, output] = [join(folder, 'work'), join(folder, 'npm'), join(folder, 'output')]
  for (const made of [place, prefix]) mkdirSync(made)
  writeFileSync(output, '')
  cpSync(join(root, 'examples', 'russia-pakistan'), join(place, 'dossier'), { recursive: true })
  const node = dirname(process.execPath)
  for (const { name, run, env = {} } of runs.steps) {
    if (run === undefined) continue
    process.stdout.write(`== ${name}\n`)
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
      {
        cwd: place,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${join(prefix, 'bin')}:${node}:${process.env.PATH}`,
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
          npm_config_prefix: prefix,
          ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filledIn(value)])),
        },
      },
    )
    process.stdout.write(`${stdout}${stderr}`)
    if (status !== 0) throw new Error(`"${name}" ended with ${status}.`)
  }
  const [said] = /manifest=(.+)/.exec(readFileSync(output, 'utf8')) ?? []
  const { briefings } = JSON.parse(readFileSync(join(place, said.slice('manifest='.length)), 'utf8'))
  process.stdout.write(`${said}: ${briefings.length} briefings\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
