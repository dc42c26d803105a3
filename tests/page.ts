import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { command, inFolder, root } from './claimgraph.ts'

/**
 * A step of a page of docs: a block between fences. `sh` is to be typed in, and has to end well; `sh exits 1` ends with
 * that code, `sh serves` goes on until the page ends. `yaml > path` is to be saved there, `yaml >> path` added at the end,
 * `diff | git apply` given to the command. A block of `text` or `json` right behind one of `sh` is what is printed; `…`
 * stands for what is left out.
 */
interface Step {
  readonly info: string
  readonly text: string
  /** What has to be printed. */
  readonly output: string
}

const fence = /^( *)```(.*)\n([\s\S]*?)^\1```$/gm

const stepsOf = (page: string): readonly Step[] => {
  const steps: Step[] = []
  let end = -1
  for (const { 0: all, 1: indent = '', 2: info = '', 3: body = '', index } of page.matchAll(fence)) {
    const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const last = steps.at(-1)
    const isNext = page.slice(end, index).trim() === '' && end >= 0
    if (/^(text|json)$/.test(info) && isNext && last?.info.startsWith('sh'))
      steps[steps.length - 1] = { ...last, output: last.info === 'sh serves' ? `${text.trimEnd()}…` : text }
    else if (/^sh\b|^\w+ (>>?|\|) /.test(info)) steps.push({ info, text, output: '…' })
    else steps.push({ info: '', text: '', output: '…' })
    end = index + all.length
  }
  return steps.filter(({ info }) => info !== '')
}

/** What a shell does with the step. */
const commandOf = ({ info, text }: Step): string => {
  const [, arrow, path] = / (>>?) (.*)$/.exec(info) ?? []
  const [, reader = 'sh'] = / \| (.*)$/.exec(info) ?? []
  if (info.startsWith('sh')) return text
  const save = `mkdir -p "$(dirname '${path}')" && cat ${arrow} '${path}'`
  return `${path === undefined ? reader : save} <<'END OF BLOCK'\n${text}END OF BLOCK\n`
}

/** A shell does the step in its turn, and notes what it prints and how it ends. */
const lineOf = (step: Step, turn: number): string => {
  const note = `"$NOTES/${turn}"`
  if (step.info === 'sh serves')
    return `{ ${step.text.trim()} & } > ${note} 2>&1; until grep -q Ctrl-C ${note}; do sleep 0.1; done; echo 0 > ${note}.code`
  return `failed=0; {\n${commandOf(step)}} > ${note} 2>&1; echo $failed > ${note}.code`
}

/** Durations are never the same, and change the columns that they stand in. */
const settled = (text: string): string => text.replaceAll(/ +\d+ ms/g, ' … ms').replaceAll(/^\s+|\s+$/g, '')

const isSaid = (printed: string, said: string): boolean => {
  const parts = settled(said)
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`).test(settled(printed))
}

const wrapper = (line: string): string => `#!/bin/sh\nexec ${line} "$@"\n`

const { PATH = '' } = process.env

/** What stands before a reader: the examples, and claimgraph on the path, as `npx` finds it. */
const prepare = async (folder: string): Promise<void> => {
  for (const name of ['bin', 'notes', 'home']) await mkdir(join(folder, name))
  const commands = {
    node: `'${process.execPath}'`,
    claimgraph: `'${process.execPath}' '${command}'`,
    npx: '',
  }
  for (const [name, line] of Object.entries(commands)) {
    await writeFile(join(folder, 'bin', name), line === '' ? '#!/bin/sh\nexec "$@"\n' : wrapper(line))
    await chmod(join(folder, 'bin', name), 0o755)
  }
  const filter = (path: string): boolean => !/\/(node_modules|out|\.turbo)$/.test(path)
  await cp(join(root, 'examples'), join(folder, 'home', 'examples'), { recursive: true, filter })
}

/** Commands that a page may use, and that not every machine has: without them, the steps that do are passed over. */
const lackingHere = async (): Promise<readonly string[]> => {
  const isThere = (name: string) =>
    promisify(execFile)('sh', ['-c', `command -v ${name}`]).then(
      () => true,
      () => false,
    )
  const found = await Promise.all(['curl', 'jq'].map(async (name) => ((await isThere(name)) ? [] : [name])))
  return found.flat()
}

/** What of a page is not as it says. */
export const faultsOf = (name: string, port: number): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    await prepare(folder)
    const page = (await readFile(join(root, 'docs', name), 'utf8')).replaceAll('4000', String(port))
    const lacking = await lackingHere()
    const steps = stepsOf(page).filter(({ text }) => !lacking.some((name) => text.includes(`${name} `)))
    const [notes, cwd] = [join(folder, 'notes'), join(folder, 'home')]
    const env = {
      ...process.env,
      PATH: `${join(folder, 'bin')}:${PATH}`,
      NOTES: notes,
      HOME: cwd,
      NO_COLOR: '1',
      GITHUB_ACTIONS: '',
      GIT_AUTHOR_NAME: 'Desk',
      GIT_AUTHOR_EMAIL: 'desk@example.org',
      GIT_COMMITTER_NAME: 'Desk',
      GIT_COMMITTER_EMAIL: 'desk@example.org',
    }
    const script = ["trap 'failed=$?' ERR", "trap 'kill $(jobs -p) 2>/dev/null' EXIT", ...steps.map(lineOf)]
    await promisify(execFile)('bash', ['-c', script.join('\n')], { cwd, env, timeout: 170_000 })
    const faults: string[] = []
    for (const [turn, { info, text, output }] of steps.entries()) {
      const printed = await readFile(join(notes, String(turn)), 'utf8')
      const code = (await readFile(join(notes, `${turn}.code`), 'utf8')).trim()
      const [, wanted = '0'] = /exits (\d+)/.exec(info) ?? []
      if (code !== wanted) faults.push(`${text}ends with ${code}, not ${wanted}:\n${printed}`)
      else if (!isSaid(printed, output)) faults.push(`${text}prints:\n${printed}`)
    }
    return faults
  })
