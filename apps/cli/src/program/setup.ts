import { Argument } from 'commander'
import { type Shell, shells } from '../completion/scripts.ts'
import { type AddCommands, dbOption, dossierOption, examples } from './arguments.ts'

/** Commands about the machine and its shell. */
export const addSetupCommands: AddCommands = (program, { console, terminal, finish }) => {
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
      const { doctor } = await import('../commands/doctor.ts')
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
      const { completion } = await import('../commands/completion.ts')
      finish(completion(shell, console))
    })
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: readonly string[]) => {
      const { complete } = await import('../commands/completion.ts')
      finish(await complete(program, words, console, terminal.cwd()))
    })
}
