import type { Example } from '../tradecraft/rule.ts'
import { type Explanation, explanations } from './explain.ts'

const filesOf = (example: Example): string =>
  Object.entries(example)
    .map(([path, text]) => `\`\`\`${path.endsWith('.yaml') ? 'yaml' : 'text'}\n# ${path}\n${text}\`\`\``)
    .join('\n\n')

const sectionOf = ({
  code,
  severity,
  title,
  why = '',
  standard,
  mend,
  failing = {},
  passing = {},
}: Explanation): string =>
  [
    `## ${code}`,
    `${title} Usually: **${severity}**.`,
    `${why}${standard === undefined ? '' : ` *${standard}*`}`,
    `**Mend.** ${mend}`,
    'Fails, in the marked line:',
    filesOf(failing),
    'Passes:',
    filesOf(passing),
  ].join('\n\n')

const introduction = `# Rules of tradecraft

<!-- Made of the rules in packages/dossier/src/tradecraft by "npm run generate". -->

\`claimgraph check\` also looks for what makes a dossier hard to trust: how likely and how sure is said in one breath, high confidence rests on
one voice, a claim takes sides. These are rules, each with a code that stands at the end of its message. They are looked for when a dossier can
be read; what keeps it from being read comes first, and \`claimgraph explain\` lists those codes as well.

    claimgraph explain                    every code, with what it usually does
    claimgraph explain loaded-words       why it matters, how to mend it, an example of either sort
    claimgraph check --strict             warnings count: exit code 1
    claimgraph build --strict             nothing is built while there are warnings

## How much a rule counts

In \`dossier.yaml\`, each rule may be an \`error\` (nothing is built), a \`warning\`, or \`off\`:

\`\`\`yaml
rules: { loaded-words: off, single-origin: error }
\`\`\`

## An exception, with its reason

A comment in the line above silences a rule there. The reason after the colon is required, and a comment that silences nothing is itself reported.

\`\`\`yaml
# claimgraph-ignore unjudged-reliability: it judges an argument that can be read, not whether its author is right
confidence: moderate
\`\`\`

The comment may name several codes, with commas between them, and may go on in further lines of comment. Of warnings that repeat
each other three are printed and the others counted; \`--json\` has them all.

## The rules
`

/** The page of the documentation that tells of the rules. */
export const tradecraftPage = (): string => {
  const listed = explanations.filter(({ isRule }) => isRule)
  const rows = listed.map(({ code, severity, title }) => `| [${code}](#${code}) | ${severity} | ${title} |`)
  const table = ['| rule | usually | reported |', '|---|---|---|', ...rows].join('\n')
  return `${[`${introduction}`, table, '', ...listed.map((rule) => `${sectionOf(rule)}\n`)].join('\n')}`
}
