import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import DraftFour from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import sax from 'sax'

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
