import { defaultPageSize } from '@claimgraph/schema'
import { createHandler, listen } from '@claimgraph/server'
import type { Console, Terminal } from '../console.ts'
import type { GraphOptions } from '../database.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { liveGraph } from '../live-graph.ts'

/** What `claimgraph serve` was called with. */
export interface ServeOptions extends GraphOptions {
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  readonly json?: boolean
}

const stopped = (terminal: Terminal): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) terminal.on(signal, () => resolve())
  })

/** Serves the graph of a dossier, reloading it when its files change, or that of a database, until told to stop. */
export const serve = async (
  options: ServeOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  const live = await liveGraph(options, console, terminal.cwd())
  if (!live) {
    console.note('Nothing is served. Mend the dossier first: claimgraph check')
    return exitCodes.findings
  }
  try {
    const handler = createHandler({
      graph: live.graph,
      onChange: live.onChange,
      defaultPageSize,
      title: live.title,
      examples: live.examples,
      onError: (error) => console.note(`error: ${error instanceof Error ? error.message : String(error)}`),
    })
    const server = await listen(handler, { host: options.host, port: options.port })
    if (options.json) console.json({ url: server.url })
    else console.data(server.url)
    console.note(`Serving ${live.name}. Open the address in a browser. Ctrl-C stops.`)
    await stopped(terminal)
    await server.close()
    return exitCodes.fine
  } finally {
    await live.close()
  }
}
