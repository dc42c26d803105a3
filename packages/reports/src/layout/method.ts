import { Confidence, Credibility, Likelihood, likelihoodPercent, Reliability } from '@claimgraph/model'
import { sectionHeading } from './heading.ts'
import { headBlocks, keepTogether } from './keep.ts'
import type { Look } from './look.ts'
import type { Node } from './node.ts'
import { barOf } from './ours.ts'
import { blockGapPt, methodPt } from './style.ts'

/** One degree of a scale, and what it stands for. */
type Degree = readonly [string, string]

/** A title, and what stands under it. */
interface Titled {
  readonly title: string
  readonly text: string
}

const scalePt = ({ page }: Look): number => (page.columnPt - methodPt.gap) / 2

const paragraph = ({ title, text }: Titled, look: Look): Node =>
  keepTogether(
    [
      {
        role: 'item',
        columns: [
          { role: 'label', width: methodPt.title, text: title, style: 'strong' },
          { width: look.page.columnPt - methodPt.title, text, style: 'small' },
        ],
        margin: [0, 0, 0, blockGapPt],
      },
    ],
    look,
  )

const scale = ({ title, text }: Titled, degreePt: number, degrees: readonly Degree[], look: Look): Node => ({
  stack: [
    { text: title, style: 'strong' },
    { text, style: 'scaleNote' },
    ...degrees.map(([degree, meaning]) => ({
      role: 'item' as const,
      columns: [
        { role: 'label', width: degreePt, text: degree, style: 'strong' } as const,
        { width: scalePt(look) - degreePt, text: meaning, style: 'small' } as const,
      ],
    })),
  ],
})

const beside = (left: Node, right: Node, look: Look): Node =>
  keepTogether(
    [
      {
        columns: [
          { ...left, width: scalePt(look) },
          { text: '', width: methodPt.gap },
          { ...right, width: scalePt(look) },
        ],
        margin: [0, 0, 0, blockGapPt],
      },
    ],
    look,
  )

const likelihood = (look: Look): Node => {
  const { grade, method, terms } = look.words
  return scale(
    method.likelihood,
    methodPt.phrase,
    Likelihood.terms.map((term) => [terms.likelihoods[term], grade.percent(...likelihoodPercent[term])]),
    look,
  )
}

const confidence = (look: Look): Node => {
  const { method, terms } = look.words
  return scale(
    method.confidence,
    methodPt.word,
    Confidence.terms.map((term) => [terms.confidences[term], method.confidence.levels[term]]),
    look,
  )
}

const reliability = (look: Look): Node => {
  const { method, terms } = look.words
  return scale(
    method.reliability,
    methodPt.digit,
    Reliability.terms.map((term) => [term, terms.reliabilities[term]]),
    look,
  )
}

const credibility = (look: Look): Node => {
  const { method, terms } = look.words
  return scale(
    method.credibility,
    methodPt.digit,
    Credibility.terms.map((term) => [term, terms.credibilities[term]]),
    look,
  )
}

/** How to read a briefing: what is whose, how to check it, and the scales. */
export const method = (look: Look): Node[] => {
  const { heading, gloss, paragraphs } = look.words.method
  const texts = paragraphs(barOf(look))
  return headBlocks(
    [sectionHeading('method', heading), { text: gloss, style: 'gloss' }],
    [
      ...texts.map((one) => paragraph(one, look)),
      // A last page with half of the scales on it would look forgotten.
      keepTogether(
        [
          beside(likelihood(look), confidence(look), look),
          beside(reliability(look), credibility(look), look),
        ],
        look,
      ),
    ],
    look,
  )
}
