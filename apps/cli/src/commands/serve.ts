import { createHandler, listen } from '@claimgraph/server'
import type { Console, Terminal } from '../console.ts'
import { graphOf, openDossier } from '../dossier.ts'
import { readExamples } from '../examples.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { watchDossier } from '../live-graph.ts'
import { shown } from '../shown.ts'

/** What `claimgraph serve` was called with. */
export interface ServeOptions {
  readonly dossier?: string
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  readonly json?: boolean
}

const stopped = (terminal: Terminal): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) terminal.on(signal, () => resolve())
  })

/** Serves the graph of a dossier until it is told to stop, reloading it when its files change. */
export const serve = async (
  options: ServeOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  const cwd = terminal.cwd()
  const opened = await openDossier(options.dossier, cwd)
  const graph = graphOf(opened, cwd, console)
  if (!graph) {
    console.note('Nothing is served. Mend the dossier first: claimgraph check')
    return exitCodes.findings
  }
  const live = await watchDossier(opened.folder, graph, console, cwd)
  try {
    const handler = createHandler({
      graph: live.graph,
      title: graph.dossier.title,
      examples: await readExamples(opened.folder),
      onError: (error) => console.note(`error: ${error instanceof Error ? error.message : String(error)}`),
    })
    const server = await listen(handler, { host: options.host, port: options.port })
    if (options.json) console.json({ url: server.url })
    else console.data(server.url)
    console.note(
      `Serving ${shown(opened.folder, cwd)}: ${graph.claims.length} claims. Open the address in a browser. Ctrl-C stops.`,
    )
    await stopped(terminal)
    await server.close()
    return exitCodes.fine
  } finally {
    await live.close()
  }
}
