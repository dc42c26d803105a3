import { MannerGoneError, type Order, type Print } from '@claimgraph/queue'
import {
  type Execute,
  OutputError,
  type Printed,
  RenderError,
  TemplateError,
  ThemeNotFoundError,
} from '@claimgraph/reports'
import type { Console } from '../console.ts'
import { BucketError, TakenOverError } from '../errors.ts'
import { noteNotDrawn } from '../not-drawn.ts'
import { printedLine } from '../printed.ts'
import type { Presses } from './presses.ts'

/** How a worker tells of what it prints. */
export interface Telling {
  readonly console: Console
  /** Whether it tells in JSON, a line for each. */
  readonly json: boolean
  /** The path of a PDF, as the user sees it. */
  readonly pathOf: (file: string) => string
  /** Is called where nothing can be written. */
  readonly onUnwritable: () => void
}

/** What became of what a worker printed. */
export interface Result {
  readonly printed: number
  readonly unchanged: number
  /** Given up. */
  readonly failed: number
  /** Where nothing could be written. */
  readonly unwritable: Error | undefined
}

/** Failures that come again: it is the same data, and the same code. */
const mayPass = (error: unknown): boolean =>
  ![ThemeNotFoundError, RenderError, TemplateError, MannerGoneError].some((kind) => error instanceof kind)

const tellPrinted = (printed: Printed, { console, json }: Telling): void => {
  const { edition, parts, ...told } = printed
  if (json) console.jsonLine(told)
  else console.data(printedLine(printed, printed.file.length))
  noteNotDrawn(printed.theme, printed.missing, false, console)
}

/** Prints what is ordered, and tells what becomes of it. */
export const printOrders = (
  presses: Presses,
  execute: Execute,
  telling: Telling,
): { readonly print: Print; readonly result: () => Result } => {
  const { console, json, pathOf, onUnwritable } = telling
  const result = { printed: 0, unchanged: 0, failed: 0, unwritable: undefined as Error | undefined }

  const printOne = async ({ theme, manner, isOurs }: Order): Promise<void> => {
    const beforePut = async (): Promise<void> => {
      if (!(await isOurs())) throw new TakenOverError(theme)
    }
    const printed = await presses.use(await manner(), (press) => press.print(execute, theme, beforePut))
    if (printed.unchanged) result.unchanged += 1
    else result.printed += 1
    tellPrinted({ ...printed, file: pathOf(printed.file), ms: Math.round(printed.ms) }, telling)
  }

  const fail = (theme: string, reason: string, isAgain: boolean): void => {
    if (!isAgain) result.failed += 1
    if (json) console.jsonLine({ theme, error: reason, again: isAgain })
    console.note(
      `${console.paint('red', 'error', 'stderr')}: ${theme}: ${reason}${isAgain ? ' It is tried again.' : ''}`,
    )
  }

  return {
    result: () => result,
    print: async (order) => {
      try {
        await printOne(order)
        return { is: 'printed' }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (error instanceof TakenOverError) console.note(reason)
        else fail(order.theme, reason, mayPass(error) && !order.isLast)
        if (error instanceof OutputError || error instanceof BucketError) {
          result.unwritable = error
          onUnwritable()
        }
        return { is: 'failed', reason, mayPass: mayPass(error) }
      }
    },
  }
}
