import { positionAt } from '../text-file.ts'
import { ourProse, type Prose, spanInFile, withoutQuotations } from './prose.ts'
import type { Fault, Rule } from './rule.ts'
import { likelihoodTerms, type TermFound } from './terms.ts'

/** The term of the other row for the same band, as a hint. */
const counterparts: readonly (readonly [first: RegExp, first: string, second: RegExp, second: string])[] = [
  [/^almost no/i, 'almost no chance', /^remote/i, 'remote chance'],
  [/^(very|highly) unlikely/i, 'very unlikely', /^highly improbabl/i, 'highly improbable'],
  [/^unlikely/i, 'unlikely', /^improbabl/i, 'improbable'],
  [/^roughly even chance/i, 'roughly even chance', /^roughly even odds/i, 'roughly even odds'],
  [/^likely/i, 'likely', /^probabl/i, 'probable'],
  [/^very likely/i, 'very likely', /^highly probabl/i, 'highly probable'],
  [/^almost certain/i, 'almost certain', /^nearly certain/i, 'nearly certain'],
]

const counterpartOf = (words: string): string => {
  const [, first, isSecond, second] = counterparts.find(([a, , b]) => a.test(words) || b.test(words)) ?? []
  return (isSecond?.test(words) ? first : second) ?? ''
}

interface Use {
  readonly prose: Prose
  readonly term: TermFound
}

const lineOf = ({ prose, term }: Use): string => {
  const { line } = positionAt(prose.file, spanInFile(prose, term.words, term.start).start)
  return `${prose.file.path}:${line}`
}

/** Once for the dossier, at the first term of the row that is used less; of equals the second. */
const faultOf = (uses: readonly Use[]): readonly Fault[] => {
  const first = uses.filter(({ term }) => term.row === 'first')
  const second = uses.filter(({ term }) => term.row === 'second')
  const [fewer, more] = first.length < second.length ? [first, second] : [second, first]
  const [use, ...others] = fewer
  const [usual] = more
  if (use === undefined || usual === undefined) return []
  const { prose, term } = use
  const rest =
    others.length === 0 ? '' : ` (and ${others.length} more, the next in ${others.slice(0, 1).map(lineOf)})`
  return [
    {
      file: prose.file,
      span: spanInFile(prose, term.words, term.start),
      extent: prose.node,
      message: `"${term.words}"${rest} stands beside "${usual.term.words}" in ${lineOf(usual)}, and they are of two rows of terms: expected one row in a dossier.`,
      hint: `write "${counterpartOf(term.words)}"`,
    },
  ]
}

export const mixedLikelihoodTerms: Rule = {
  code: 'mixed-likelihood-terms',
  title: 'Words of likelihood are of two rows of terms.',
  why: 'A reader who meets "likely" here and "probable" there looks for a difference that is not meant.',
  standard:
    'ICD 203 (2015), D.6.e(2)(a): two rows of seven terms, from "almost no chance" and "remote" to "almost certain" and "nearly certain", which are not to be mixed.',
  severity: 'warning',
  mend: 'Keep to one row in all that you say yourself. The fields of claimgraph print the first: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain. Words of a source stay, in quotation marks.',
  failing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    bottomLine: The ferry will likely close, and is unlikely to be sold.
    judgements:
      - id: no-new-owner
        text: Nobody will buy the ferry.
        restsOn: [bridge-opened]
        rationale: An offer before the spring is improbable. # <-
`,
  },
  passing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    bottomLine: The ferry will likely close. The owners call a sale "highly improbable"; it is unlikely.
`,
  },
  find: (subject) =>
    faultOf(
      ourProse(subject).flatMap((prose) =>
        likelihoodTerms(withoutQuotations(prose.text)).map((term) => ({ prose, term })),
      ),
    ),
}
