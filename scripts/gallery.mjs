// Prints what briefings look like, as pictures in docs/gallery: every page of each, six to a sheet.
// Needs pdftoppm and montage (apt-get install poppler-utils imagemagick), and the network once, for the Chinese font.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeManyClaims } from './many-claims.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const gallery = join(root, 'docs', 'gallery')
const examples = join(root, 'examples')
const work = mkdtempSync(join(tmpdir(), 'claimgraph-gallery-'))

const run = (command, args, cwd = root) => {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (error?.code === 'ENOENT')
    throw new Error(`There is no ${command}. Install it: apt-get install poppler-utils imagemagick`)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`)
}

const node = join(root, 'node_modules', '.bin', 'node')
const claimgraph = (...args) => run(node, [join(root, 'apps', 'cli', 'bin', 'claimgraph.js'), ...args])

const fonts = join(root, 'node_modules', '@expo-google-fonts')

/** Too large to come with every installation. It goes where users put it, and away again: tests know that it is not there. */
const getChineseFont = () => {
  const place = join(fonts, 'noto-sans-sc')
  run('npm', ['pack', '--pack-destination', work, '@expo-google-fonts/noto-sans-sc'])
  mkdirSync(place, { recursive: true })
  const [archive] = readdirSync(work).filter((name) => name.endsWith('.tgz'))
  run('tar', ['-xzf', join(work, archive), '-C', place, '--strip-components=1'])
}

const sample = join(examples, 'russia-pakistan')
const small = (name) => ['-d', join(examples, 'gallery', name)]

/** One briefing of the sample, by a template of these lines. */
const oneBy = (name, ...lines) => {
  const file = join(work, `${name}.yaml`)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return ['anti-terrorist-exercises', '-d', sample, '--template', file]
}

/** What is shown, by its name: what `claimgraph build` is asked for. */
const shown = {
  sample: ['-d', sample],
  'one-claim': small('one-claim'),
  'five-hundred-claims': ['-d', join(work, 'many')],
  'urdu-and-english': small('urdu-and-english'),
  russian: small('russian'),
  chinese: small('chinese'),
  letter: oneBy('letter', 'page: Letter'),
  'tern-desk': [
    'anti-terrorist-exercises',
    '-d',
    sample,
    '--template',
    join(examples, 'templates/tern-desk/briefing.yaml'),
  ],
  french: oneBy('french', 'language: fr', 'citations: apa'),
  arabic: oneBy('arabic', 'language: ar'),
  'urdu-in-arabic': [...small('urdu-and-english'), '--template', join(work, 'arabic.yaml')],
}

/** Pages have few colours: with a palette of them a sheet takes a tenth of the room. */
const draw = (pdf, name) => {
  const pages = join(work, name)
  mkdirSync(pages, { recursive: true })
  run('pdftoppm', ['-r', '60', '-png', pdf, join(pages, 'page')])
  const sheet = ['-tile', '3x2', '-geometry', '+6+6', '-background', '#d8d8d4', '+dither', '-colors', '32']
  run('montage', [...globSync(join(pages, '*.png')).sort(), ...sheet, `PNG8:${join(gallery, `${name}.png`)}`])
}

try {
  await writeManyClaims(join(work, 'many'), 500)
  getChineseFont()
  rmSync(gallery, { recursive: true, force: true })
  mkdirSync(gallery, { recursive: true })
  for (const [name, args] of Object.entries(shown)) {
    const out = join(work, `${name}-pdf`)
    claimgraph('build', ...args, '-o', out)
    const pdfs = globSync(join(out, '*.pdf')).sort()
    for (const pdf of pdfs) {
      const theme = pdf.slice(out.length + 1, -'.pdf'.length)
      draw(pdf, pdfs.length === 1 ? name : `${name}-${theme}`)
    }
    process.stdout.write(`${name}: ${pdfs.length}\n`)
  }
} finally {
  for (const place of [work, fonts]) rmSync(place, { recursive: true, force: true })
}
