import type { CarriedFont, Template, Term } from '@claimgraph/model'
import { labelEm } from '../layout/figure/width.ts'
import { lineEm, textEm } from '../layout/height.ts'
import type { Letters } from '../layout/letters.ts'
import type { Families } from '../layout/look.ts'
import type { Face } from '../print/face.ts'
import { type Family, findFamilies } from '../print/families.ts'

/** A family that a template chooses: one of ours by name, or its faces by file. */
type Choice = Template['brand']['fonts']['text']

/** Letters of Latin script and what stands among them: what the bounds of widths are made for. */
const measured = Array.from({ length: 0x17f - 0x20 }, (_, index) => 0x20 + index).filter(
  (codePoint) => codePoint < 0x7f || codePoint > 0xa0,
)

const familyOf = (choice: Choice, pathOf: (file: string) => string): Family => {
  if (typeof choice === 'string') {
    const family = findFamilies()[familyNames[choice]]
    if (family === undefined) throw new Error(`The family ${choice} is not installed.`)
    return family
  }
  const {
    normal,
    bold = normal,
    italic = normal,
    boldItalic = choice.bold ?? choice.italic ?? normal,
  } = choice
  return {
    normal: pathOf(normal),
    bold: pathOf(bold),
    italics: pathOf(italic),
    bolditalics: pathOf(boldItalic),
  }
}

const familyNames: Readonly<Record<Term<typeof CarriedFont>, 'serif' | 'sans'>> = {
  'source-serif-4': 'serif',
  'source-sans-3': 'sans',
}

/** How much wider the widest letter of a face is than its bound says; 1 where none is. */
const widening = (face: Face, boundEm: (character: string) => number): number =>
  measured.reduce((most, codePoint) => {
    const width = face.widthEm(codePoint) ?? 0
    return Math.max(most, width / boundEm(String.fromCodePoint(codePoint)))
  }, 1)

/** The families of a template where they are not ours, and what room their letters need. */
export interface ChosenFonts {
  readonly families: Families
  readonly letters: Letters
}

/**
 * Opens and measures the families that a template chooses.
 * @param open opens a face by its path, and says so where it is of no use
 */
export const chooseFonts = (
  { text, labels }: Template['brand']['fonts'],
  pathOf: (file: string) => string,
  open: (path: string) => Face,
): ChosenFonts => {
  const families: Families = {
    ...(text === 'source-serif-4' ? {} : { serif: familyOf(text, pathOf) }),
    ...(labels === 'source-sans-3' ? {} : { sans: familyOf(labels, pathOf) }),
  }
  const facesOf = (family: Family | undefined): readonly Face[] =>
    family === undefined ? [] : [...new Set(Object.values(family))].map(open)
  const [serif, sans] = [facesOf(families.serif), facesOf(families.sans)]
  const faces = [...serif, ...sans]
  return {
    families,
    letters: {
      width: Math.max(1, ...faces.map((face) => widening(face, textEm))),
      height: Math.max(1, ...faces.map((face) => face.lineEm / lineEm)),
      labels: Math.max(1, ...sans.slice(0, 1).map((face) => widening(face, labelEm))),
    },
  }
}
