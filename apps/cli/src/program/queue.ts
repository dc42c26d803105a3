import { type AddCommands, examples, parseJobs } from './arguments.ts'

const dbOption = ['--db <address>', 'the database that holds the graph: postgres://user@host/name'] as const

/** Commands that print on several machines. */
export const addQueueCommands: AddCommands = (program, { console, terminal, finish }) => {
  program
    .command('enqueue')
    .description('Queue briefings in the database, for workers to print: all, or those of the themes named.')
    .argument('[theme...]', 'slugs of themes (default: all)')
    .requiredOption(...dbOption)
    .option('--citation-style <style>', 'how sources are cited: chicago, apa, mla, or a CSL file')
    .option('--template <file>', 'how briefings look; it goes with them, with the files that it names')
    .option('--json', 'print what was queued as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph enqueue --db postgres://desk@db/graph',
        'claimgraph enqueue afghan-diplomacy --db postgres://desk@db/graph --template house/briefing.yaml',
      ),
    )
    .action(async (themes: readonly string[], options) => {
      const { enqueue } = await import('../commands/enqueue.ts')
      finish(await enqueue(themes, options, console, terminal))
    })
  program
    .command('worker')
    .description(
      'Print what is queued in a database into a folder, beside as many other workers as you like.',
    )
    .requiredOption(...dbOption)
    .option('-o, --out <place>', 'where the PDFs go: a folder, or s3://bucket/prefix', 'out')
    .option('--until-empty', 'end when nothing is left to be printed, by this worker or another')
    .option(
      '-j, --jobs <number>',
      'how many briefings to print at once (default: one for each core, 8 at most)',
      parseJobs,
    )
    .option('--json', 'print what was printed as JSON, a line for each briefing')
    .addHelpText(
      'after',
      examples(
        'claimgraph worker --db postgres://desk@db/graph -o /srv/briefings',
        'claimgraph worker --db postgres://desk@db/graph -o out --until-empty',
        'claimgraph worker --db postgres://desk@db/graph -o s3://desk/briefings',
      ),
    )
    .action(async (options) => {
      const { worker } = await import('../commands/worker.ts')
      finish(await worker(options, console, terminal))
    })
  program
    .command('jobs')
    .description('Say what of the queue is left, and what failed and why; with failures it ends with 1.')
    .requiredOption(...dbOption)
    .option('--wait', 'wait until nothing is left')
    .option('--json', 'print how each theme stands as JSON')
    .addHelpText(
      'after',
      examples(
        'claimgraph jobs --db postgres://desk@db/graph',
        'claimgraph jobs --db postgres://desk@db/graph --wait --json',
      ),
    )
    .action(async (options) => {
      const { jobs } = await import('../commands/jobs.ts')
      finish(await jobs(options, console))
    })
}
