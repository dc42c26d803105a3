import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { examples, parseJobs } from './arguments.ts'
import { type Shell, shells } from './completion/scripts.ts'
import type { Console, Terminal } from './console.ts'
import type { ExitCode } from './exit-codes.ts'
import { addQueueCommands } from './queue/commands.ts'
import { parseShard, type Shard } from './shard.ts'

const parsePort = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Expected a port from 0 to 65535.')
}

const parseShardArgument = (text: string): Shard => {
  try {
    return parseShard(text)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

/** No default, which the help would print as brackets. */
const collect = (value: string, values: readonly string[] = []): readonly string[] => [...values, value]

const dossierOption = [
  '-d, --dossier <folder>',
  'the folder that holds dossier.yaml (default: here, or the nearest above)',
] as const

const dbOption = [
  '--db <address>',
  'a database in place of a folder: sqlite:graph.db or postgres://user@host/name',
] as const

const reportHelp = (...forms: readonly string[]): string =>
  `what CI reads, as often as you like: ${forms.map((form) => `${form}=FILE`).join(', ')}, or github (by itself in GitHub Actions)`

const noGithubOption = ['--no-github', 'in GitHub Actions: no annotations, no job summary'] as const

/** The commands and their arguments. Each imports its code when it is called: a short command starts quickly. */
export const createProgram = (
  version: string,
  console: Console,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): Command => {
  const program = new Command('claimgraph')
    .description('A graph of sourced claims: check a dossier, ask it questions, print its briefings.')
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('Run "claimgraph --help" for what there is.')
    .addHelpText(
      'after',
      examples(
        'claimgraph init desk',
        'claimgraph check examples/russia-pakistan',
        'claimgraph build -d examples/russia-pakistan -o out',
        'claimgraph serve examples/russia-pakistan',
        `claimgraph query -d examples/russia-pakistan '{ themes { nodes { title } } }'`,
      ),
    )
  program
    .command('init')
    .description('Start a dossier: a small invented one that checks clean and builds, to write yours over.')
    .argument('[folder]', 'a new or an empty folder; one that holds only .git will do (default: here)')
    .option('--title <title>', 'what the dossier is called')
    .option('--language <tag>', 'the language that it is written in, such as en, fr or ur', 'en')
    .option('--schemas', 'only write the schemas for editors anew, in a dossier that is there')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph init desk',
        'claimgraph init desk --title "Grain prices" --language fr',
        'claimgraph init --schemas',
      ),
    )
    .action(async (folder: string | undefined, options) => {
      const { init } = await import('./commands/init.ts')
      finish(await init(folder, options, console, terminal.cwd()))
    })
  program
    .command('check')
    .description('Report every problem of every file of a dossier.')
    .argument('[dossier]', dossierOption[1])
    .option('-d, --dossier <folder>', 'the same')
    .option(
      '--text <source=path>',
      'a text that is not kept in the dossier, to check its passages against',
      collect,
    )
    .option('--strict', 'let warnings count as errors')
    .option('--json', 'print the report as JSON')
    .option('--report <form>', reportHelp('sarif', 'junit', 'gitlab'), collect)
    .option(...noGithubOption)
    .addHelpText(
      'after',
      examples(
        'claimgraph check',
        'claimgraph check examples/russia-pakistan --json',
        'claimgraph check --strict --report sarif=claimgraph.sarif --report junit=claimgraph.xml',
        'claimgraph check examples/russia-pakistan --text korybko=article.txt',
      ),
    )
    .action(async (dossier: string | undefined, options) => {
      const { check } = await import('./commands/check.ts')
      finish(
        await check(
          { ...options, ...(dossier === undefined ? {} : { dossier }), version },
          console,
          terminal,
        ),
      )
    })
  program
    .command('explain')
    .description('Say what a code of a problem means and how to mend it, or list all codes.')
    .argument('[code]', 'a code as "claimgraph check" prints it in brackets')
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('claimgraph explain', 'claimgraph explain loaded-words'))
    .action(async (code: string | undefined, options) => {
      const { explain } = await import('./commands/explain.ts')
      finish(explain(code, options, console))
    })
  program
    .command('build')
    .description('Print one PDF briefing for each theme, or for the themes named.')
    .argument('[theme...]', 'slugs of themes (default: all)')
    .option(...dossierOption)
    .option(...dbOption)
    .option('-o, --out <folder>', 'the folder for the PDFs', 'out')
    .option(
      '--citation-style <style>',
      'how sources are cited: chicago, apa, mla, or a CSL file (default: as briefing.yaml says, else chicago)',
    )
    .option('--template <file>', 'how briefings look, in the place of briefing.yaml in the dossier')
    .option('--force', 'print what is unchanged as well')
    .option(
      '--shard <part/parts>',
      'only a part of the themes, such as 1/3, for one of several machines',
      parseShardArgument,
    )
    .option('--dry-run', 'say what would be printed and why, and write nothing')
    .addOption(
      new Option(
        '--check',
        'exit with 1 where a PDF is not as it would be printed, say why, and write nothing',
      ).conflicts(['dryRun', 'force']),
    )
    .option('--changed <commit>', 'leave out themes whose briefings are as from the dossier at that commit')
    .option('--strict', 'build nothing while the dossier has warnings')
    .option('-w, --watch', 'go on, and print with each save what it changes, until Ctrl-C')
    .option(
      '--since <edition>',
      'say what changed since: a manifest.json, the folder it stands in, a dossier, or a commit of git',
    )
    .option(
      '-j, --jobs <number>',
      'how many briefings to print at once (default: what pays, by their number and the cores)',
      parseJobs,
    )
    .option('--json', 'print what was built as JSON')
    .option('--report <form>', reportHelp('junit'), collect)
    .option(...noGithubOption)
    .addHelpText(
      'after',
      examples(
        'claimgraph build',
        'claimgraph build afghan-diplomacy -d examples/russia-pakistan -o out',
        'claimgraph build --watch',
        'claimgraph build --dry-run',
        'claimgraph build --check --json | jq .due',
        'claimgraph build --changed main',
        'claimgraph build --since v1.2',
        'claimgraph build --shard 1/3 -o shard-1',
        'claimgraph build --citation-style apa',
        'claimgraph build --citation-style house.csl',
        'claimgraph build --template house/briefing.yaml',
        'claimgraph build --json | jq .printed',
      ),
    )
    .action(async (themes: readonly string[], options) => {
      if (options.watch) {
        const { watch } = await import('./commands/watch.ts')
        finish(await watch(themes, options, console, terminal))
        return
      }
      const { buildAnew } = await import('./commands/build-anew.ts')
      finish(await buildAnew(themes, options, console, terminal))
    })
  program
    .command('diff')
    .description('Say what changed between two editions of the briefings, by theme, old words beside new.')
    .argument('<before>', 'a manifest.json, the folder it stands in, a dossier, or a commit of git')
    .argument('[now]', 'the same (default: the dossier as it is)')
    .option(...dossierOption)
    .option('--exit-code', 'end with 1 where there are differences')
    .option('--json', 'print what changed as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph diff v1.2',
        'claimgraph diff v1.2 HEAD -d examples/russia-pakistan',
        'claimgraph diff published/manifest.json out',
        'claimgraph diff v1.2 --json | jq .changed[].theme',
      ),
    )
    .action(async (before: string, now: string | undefined, options) => {
      const { diff } = await import('./commands/diff.ts')
      finish(await diff(before, now, options, console, terminal.cwd()))
    })
  program
    .command('merge-manifests')
    .description('Put the PDFs of several builds, and their manifests, into one folder.')
    .argument('<build...>', 'folders that builds printed into, or the manifest.json in them')
    .requiredOption('-o, --out <folder>', 'the folder for all of them; what stands there stays')
    .option('--json', 'print what was merged as JSON')
    .addHelpText('after', examples('claimgraph merge-manifests shard-1 shard-2 shard-3 -o out'))
    .action(async (builds: readonly string[], options) => {
      const { mergeManifests } = await import('./commands/merge-manifests.ts')
      finish(await mergeManifests(builds, options, console, terminal.cwd()))
    })
  addQueueCommands(program, console, terminal, finish)
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
      const { serve } = await import('./commands/serve.ts')
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
      const { query } = await import('./commands/query.ts')
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
      const { exportGraph } = await import('./commands/export.ts')
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
      const { importGraph } = await import('./commands/import.ts')
      finish(await importGraph(path, options, console, terminal.cwd()))
    })
  program
    .command('doctor')
    .description(
      'Look whether this machine and this place have what claimgraph needs, and say what mends it.',
    )
    .option(...dossierOption)
    .option(...dbOption)
    .option('-o, --out <folder>', 'the folder for the PDFs', 'out')
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph doctor',
        'claimgraph doctor -d desk -o desk/out',
        'claimgraph doctor --db postgres://desk@localhost/graph',
      ),
    )
    .action(async (options) => {
      const { doctor } = await import('./commands/doctor.ts')
      finish(await doctor(options, console, terminal.cwd()))
    })
  program
    .command('completion')
    .description('Print what a shell has to read in to complete commands, flags, themes and codes.')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText(
      'after',
      examples(
        'eval "$(claimgraph completion bash)"                                   in ~/.bashrc',
        'eval "$(claimgraph completion zsh)"                                    in ~/.zshrc, after compinit',
        'claimgraph completion fish | source                                    in ~/.config/fish/config.fish',
        'claimgraph completion powershell | Out-String | Invoke-Expression      in $PROFILE',
      ),
    )
    .action(async (shell: Shell) => {
      const { completion } = await import('./commands/completion.ts')
      finish(completion(shell, console))
    })
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: readonly string[]) => {
      const { complete } = await import('./commands/completion.ts')
      finish(await complete(program, words, console, terminal.cwd()))
    })
  for (const command of [program, ...program.commands])
    command
      .option('--debug', 'show where in the code an error arose')
      .exitOverride()
      .configureOutput({
        writeOut: (text) => console.data(text.trimEnd()),
        writeErr: (text) => console.note(text.trimEnd()),
      })
  return program
}
