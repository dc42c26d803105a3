import { InvalidArgumentError, Option } from 'commander'
import { parseShard, type Shard } from '../shard.ts'
import {
  type AddCommands,
  collect,
  dbOption,
  dossierOption,
  examples,
  noGithubOption,
  parseJobs,
  reportHelp,
} from './arguments.ts'

const parseShardArgument = (text: string): Shard => {
  try {
    return parseShard(text)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

/** Commands that print briefings, and compare what they say. */
export const addBriefingCommands: AddCommands = (program, { console, terminal, finish }) => {
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
        const { watch } = await import('../commands/watch.ts')
        finish(await watch(themes, options, console, terminal))
        return
      }
      const { buildAnew } = await import('../commands/build-anew.ts')
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
      const { diff } = await import('../commands/diff.ts')
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
      const { mergeManifests } = await import('../commands/merge-manifests.ts')
      finish(await mergeManifests(builds, options, console, terminal.cwd()))
    })
}
