import {
  type AddCommands,
  collect,
  dossierOption,
  examples,
  noGithubOption,
  reportHelp,
} from './arguments.ts'

/** Commands about a dossier. */
export const addDossierCommands: AddCommands = (program, { version, console, terminal, finish }) => {
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
      const { init } = await import('../commands/init.ts')
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
      const { check } = await import('../commands/check.ts')
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
      const { explain } = await import('../commands/explain.ts')
      finish(explain(code, options, console))
    })
}
