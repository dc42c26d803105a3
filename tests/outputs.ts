import { execFile } from 'node:child_process'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import DraftFour from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import sax from 'sax'
import { edit, inFolder, sample } from './claimgraph.ts'

/** Runs git in a folder. */
export const git = (folder: string, ...args: readonly string[]) =>
  promisify(execFile)('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args])

const readJson = async (path: string | URL): Promise<object> => JSON.parse(await readFile(path, 'utf8'))

const errorsOf = (ajv: Ajv, schema: object, value: unknown): string =>
  ajv.validate(schema, value) ? '' : ajv.errorsText(undefined, { separator: '\n' })

/** What the schema of SARIF 2.1.0, as Microsoft ships it, has against a log; nothing where it is valid. */
export const sarifErrors = async (log: unknown): Promise<string> => {
  const { resolve } = createRequire(import.meta.url)
  const schema = await readJson(resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))
  const ajv = new DraftFour.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return errorsOf(ajv, schema, log)
}

/** What a schema in apps/cli/schema has against the JSON that a command printed; nothing where it is valid. */
export const jsonErrors = async (name: string, value: unknown): Promise<string> => {
  const schema = await readJson(new URL(`../apps/cli/schema/${name}.schema.json`, import.meta.url))
  const ajv = new Ajv({ allErrors: true })
  addFormats.default(ajv)
  return errorsOf(ajv, schema, value)
}

/** An element of XML. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Parses XML as strictly as can be. @throws Error where it is not well-formed */
export const parseXml = (xml: string): Element => {
  const parser = sax.parser(true)
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const path = [top]
  const here = (): Element => path.at(-1) ?? top
  const addText = (text: string): void => {
    here().text += text
  }
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      children: [],
      text: '',
    }
    here().children.push(element)
    path.push(element)
  }
  parser.onclosetag = () => void path.pop()
  parser.ontext = addText
  parser.oncdata = addText
  parser.write(xml).close()
  const [root] = top.children
  if (!root) throw new Error('There is no element.')
  return root
}

/** A repository with a copy of the sample in `desk/dossier x`: one error as the files set it, and warnings. */
export const inRepository = (work: (root: string, dossier: string) => Promise<void>): Promise<void> =>
  inFolder(async (root) => {
    const dossier = join(root, 'desk', 'dossier x')
    await mkdir(join(root, 'desk'))
    await cp(sample, dossier, { recursive: true })
    await git(root, 'init', '--quiet')
    await edit(
      join(dossier, 'dossier.yaml'),
      'language: en',
      'language: en\nrules: { single-origin: warning, loaded-words: error }',
    )
    await edit(
      join(dossier, 'sources', 'korybko.yaml'),
      'Daesh has appeared in Afghanistan.',
      '"The notorious Daesh <b>&, 100%: ]]> has appeared."',
    )
    await work(root, dossier)
  })

/** What JUnit calls a suite or a case. */
export const nameOf = ({ attributes: { name } }: Element): string | undefined => name

/** Outside of GitHub Actions, wherever the tests run. */
export const noGithub = { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' }
