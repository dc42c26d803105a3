import { Confidence, Credibility, Likelihood, likelihoodPercent, Reliability } from '@claimgraph/model'
import { grade, terms, method as words } from '../wording.ts'
import { sectionHeading } from './heading.ts'
import { headBlocks, keepTogether } from './keep.ts'
import type { Node } from './node.ts'
import { blockGapPt, methodPt, page } from './style.ts'

/** One degree of a scale, and what it stands for. */
type Degree = readonly [string, string]

const paragraphPt = page.columnPt - methodPt.title
const scalePt = (page.columnPt - methodPt.gap) / 2

const paragraph = ({ title, text }: { readonly title: string; readonly text: string }): Node =>
  keepTogether([
    {
      role: 'item',
      columns: [
        { role: 'label', width: methodPt.title, text: title, style: 'strong' },
        { width: paragraphPt, text, style: 'small' },
      ],
      margin: [0, 0, 0, blockGapPt],
    },
  ])

const scale = (
  { title, text }: { readonly title: string; readonly text: string },
  degreePt: number,
  degrees: readonly Degree[],
): Node => ({
  stack: [
    { text: title, style: 'strong' },
    { text, style: 'scaleNote' },
    ...degrees.map(([degree, meaning]) => ({
      role: 'item' as const,
      columns: [
        { role: 'label', width: degreePt, text: degree, style: 'strong' } as const,
        { width: scalePt - degreePt, text: meaning, style: 'small' } as const,
      ],
    })),
  ],
})

const beside = (left: Node, right: Node): Node =>
  keepTogether([
    {
      columns: [
        { ...left, width: scalePt },
        { text: '', width: methodPt.gap },
        { ...right, width: scalePt },
      ],
      margin: [0, 0, 0, blockGapPt],
    },
  ])

const likelihood = (): Node =>
  scale(
    words.likelihood,
    methodPt.phrase,
    Likelihood.terms.map((term) => [terms.likelihoods[term], grade.percent(...likelihoodPercent[term])]),
  )

const confidence = (): Node =>
  scale(
    words.confidence,
    methodPt.word,
    Confidence.terms.map((term) => [terms.confidences[term], words.confidence.levels[term]]),
  )

const reliability = (): Node =>
  scale(
    words.reliability,
    methodPt.digit,
    Reliability.terms.map((term) => [term, terms.reliabilities[term]]),
  )

const credibility = (): Node =>
  scale(
    words.credibility,
    methodPt.digit,
    Credibility.terms.map((term) => [term, terms.credibilities[term]]),
  )

/** How to read a briefing: what is whose, how to check it, and the scales. */
export const method = (): Node[] =>
  headBlocks(
    [sectionHeading('method', words.heading), { text: words.gloss, style: 'gloss' }],
    [
      ...words.paragraphs.map(paragraph),
      beside(likelihood(), confidence()),
      beside(reliability(), credibility()),
    ],
  )
