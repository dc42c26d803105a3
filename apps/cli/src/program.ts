import { Command } from 'commander'
import type { Console, Terminal } from './console.ts'
import type { ExitCode } from './exit-codes.ts'
import { examples } from './program/arguments.ts'
import { addBriefingCommands } from './program/briefings.ts'
import { addDossierCommands } from './program/dossier.ts'
import { refuseEmpty } from './program/empty.ts'
import { addGraphCommands } from './program/graph.ts'
import { addQueueCommands } from './program/queue.ts'
import { addSetupCommands } from './program/setup.ts'

/** In the order in which the help lists them. */
const groups = [addDossierCommands, addBriefingCommands, addQueueCommands, addGraphCommands, addSetupCommands]

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
  for (const add of groups) add(program, { version, console, terminal, finish })
  // What a shell completes may be an empty word.
  program.hook('preAction', (_, command) => {
    if (command.name() !== 'complete') refuseEmpty(command)
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
