import type { Signal, Terminal } from './console.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Whether a command was asked to stop. */
export interface Interrupt {
  readonly signal: () => Signal | undefined
  /** Ends the watch: a signal ends the process, as ever. */
  readonly forget: () => void
}

/** Asks a command to stop when its process is; when that happens again, the process ends at once, as ever. */
export const onInterrupt = (terminal: Pick<Terminal, 'once' | 'off'>, stop: () => void): Interrupt => {
  let asked: Signal | undefined
  const listeners = signals.map((signal) => {
    const listener = (): void => {
      asked = signal
      forget()
      stop()
    }
    return [signal, listener] as const
  })
  const forget = (): void => {
    for (const [signal, listener] of listeners) terminal.off(signal, listener)
  }
  for (const [signal, listener] of listeners) terminal.once(signal, listener)
  return { signal: () => asked, forget }
}
