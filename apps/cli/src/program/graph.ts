import { InvalidArgumentError } from 'commander'
import { type AddCommands, dbOption, dossierOption, examples } from './arguments.ts'

const parsePort = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Expected a port from 0 to 65535.')
}

/** Commands that ask the graph, or take it elsewhere. */
export const addGraphCommands: AddCommands = (program, { console, terminal, finish }) => {
  program
    .command('serve')
    .description('Serve the graph as GraphQL, with GraphiQL, reloading it when its files change.')
    .argument('[dossier]', dossierOption[1])
    .option('-d, --dossier <folder>', 'the same')
    .option(...dbOption)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('-p, --port <port>', 'the port to listen on; 0 picks a free one', parsePort, 4000)
    .option('--json', 'print the address as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph serve',
        'claimgraph serve examples/russia-pakistan --port 8080',
        'claimgraph serve --db sqlite:graph.db',
      ),
    )
    .action(async (dossier: string | undefined, options) => {
      const { serve } = await import('../commands/serve.ts')
      finish(await serve({ ...options, ...(dossier === undefined ? {} : { dossier }) }, console, terminal))
    })
  program
    .command('query')
    .description('Ask the graph, and print the answer as JSON.')
    .argument('<query>', 'a file, "-" for standard input, or the query itself')
    .option(...dossierOption)
    .option(...dbOption)
    .option('--variables <json>', 'the variables, as a JSON object')
    .option('--operation <name>', 'which operation to run, where the document holds several')
    .option('--url <url>', 'ask a claimgraph server in place of a dossier')
    .option('--json', 'print the answer as JSON (it always is)')
    .addHelpText(
      'after',
      examples(
        `claimgraph query '{ themes { nodes { title } } }'`,
        'claimgraph query queries/claims-about-china.graphql',
        'claimgraph query - < question.graphql',
        `claimgraph query 'query ($slug: String!) { theme(slug: $slug) { title } }' --variables '{"slug": "afghan-diplomacy"}'`,
      ),
    )
    .action(async (source: string, options) => {
      const { query } = await import('../commands/query.ts')
      finish(await query(source, options, console, terminal))
    })
  program
    .command('export')
    .description('Write the graph of a dossier or a database as the files of a dossier, or as JSON Lines.')
    .option(...dossierOption)
    .option(...dbOption)
    .requiredOption('-o, --out <path>', 'a new folder, or a new file that ends in .jsonl')
    .option('--kept-texts <folder>', 'where the texts are that sources keep (default: the dossier)')
    .option('--no-texts', 'leave those texts out: the sources then keep none')
    .option('--replace', 'put it in the place of the dossier or file that is there')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph export --db sqlite:graph.db --out desk',
        'claimgraph export -d examples/russia-pakistan --out graph.jsonl',
      ),
    )
    .action(async (options) => {
      const { exportGraph } = await import('../commands/export.ts')
      finish(await exportGraph(options, console, terminal.cwd()))
    })
  program
    .command('import')
    .description('Read a dossier, or a graph as JSON Lines, into a database: all of it or nothing.')
    .argument('<path>', 'a folder that holds dossier.yaml, or a file that ends in .jsonl')
    .requiredOption('--db <address>', 'the database: sqlite:graph.db or postgres://user@host/name')
    .option('--replace', 'put it in the place of the dossier that the database holds')
    .option('--json', 'print what was read as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph import examples/russia-pakistan --db sqlite:graph.db',
        'claimgraph import graph.jsonl --db postgres://desk@localhost/graph --replace',
      ),
    )
    .action(async (path: string, options) => {
      const { importGraph } = await import('../commands/import.ts')
      finish(await importGraph(path, options, console, terminal.cwd()))
    })
}
