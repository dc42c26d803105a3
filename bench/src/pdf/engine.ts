import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { forkNode, stopChild } from '../children.ts'
import type { Answer, Asking, Failure } from './serve.ts'

/** All engines, by the names of their files. */
export const engineNames = {
  claimgraph: 'claimgraph',
  pool: 'claimgraph, two processes',
  pdfmake: 'pdfmake',
  typst: 'Typst',
  chromium: 'Chromium',
  weasyprint: 'WeasyPrint',
} as const

/** The key of an engine. */
export type EngineKey = keyof typeof engineNames

/** An engine that runs, in a process of its own. */
export interface Engine {
  readonly key: EngineKey
  readonly name: string
  /** @throws Error where it does not print, or not within two minutes */
  readonly print: (asking: Asking) => Promise<Answer>
  readonly stop: () => Promise<void>
}

const patienceMs = 120_000

const isAnswer = (said: unknown): said is Answer => typeof said === 'object' && said !== null && 'ms' in said

const isFailure = (said: unknown): said is Failure =>
  typeof said === 'object' && said !== null && 'error' in said

const ask = async (name: string, child: ChildProcess, asking: Asking): Promise<Answer> => {
  const settled = new AbortController()
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(patienceMs)])
  try {
    const answered = once(child, 'message', { signal })
    const ended = once(child, 'exit', { signal }).then(() => ['its process ended'])
    child.send(asking)
    const [said]: readonly unknown[] = await Promise.race([answered, ended])
    if (isAnswer(said)) return said
    throw new Error(isFailure(said) ? said.error : String(said))
  } catch (cause) {
    throw new Error(`${name} did not print: ${cause instanceof Error ? cause.message : cause}`, { cause })
  } finally {
    settled.abort()
  }
}

/** Starts an engine. */
export const startEngine = (key: EngineKey): Engine => {
  const child = forkNode(fileURLToPath(new URL(`./engines/${key}.ts`, import.meta.url)))
  const name = engineNames[key]
  return { key, name, print: (asking) => ask(name, child, asking), stop: () => stopChild(child) }
}
