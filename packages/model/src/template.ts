import { z } from 'zod'
import { Colour, contrast, expectedContrast, plainColours, TextColour, textContrast } from './colour.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** The sections of a briefing, in the order in which they are printed where nothing else is said. */
export const Section = vocabulary({
  'bottom-line': 'The answer to the question of the theme, in one or two sentences.',
  judgements: 'Our key judgements, with likelihood and confidence.',
  changes: 'What changed since the last edition, where there is one to compare with.',
  chronology: 'What occurred or goes on, on a timeline and in a table.',
  actors: 'Who is spoken of, as a network and in a table.',
  claims: 'What the sources claim, and who says it where.',
  agreement: 'Where sources agree and disagree.',
  predictions: 'How each prediction would be decided.',
  gaps: 'What we do not know.',
  sources: 'The sources with their grades.',
  method: 'How to read the briefing, and what the grades mean.',
})

/** The sheets that a briefing can be printed on. */
export const Sheet = vocabulary({
  A4: '210 by 297 mm (ISO 216).',
  Letter: '8.5 by 11 inches.',
})

/** The languages of the fixed words, by their BCP 47 tags. What sources and editors wrote stays as it is. */
export const FixedLanguage = vocabulary({
  en: 'English.',
  fr: 'French.',
  ar: 'Arabic: pages begin at the right.',
})

/** The styles in which sources can be cited by name. */
export const CitationStyleName = vocabulary({
  chicago: 'The Chicago Manual of Style.',
  apa: 'The American Psychological Association.',
  mla: 'The Modern Language Association.',
})

/** The pages that bear a logo. */
export const LogoPages = vocabulary({
  first: 'The first page alone, above the title.',
  all: 'The first page, and the head of each page after it.',
})

/** The families of letters that come with claimgraph. */
export const CarriedFont = vocabulary({
  'source-serif-4': 'Source Serif 4, with serifs.',
  'source-sans-3': 'Source Sans 3, without serifs.',
})

/** A file that a template names. */
const FileName = Text.describe('A path from the folder of the template, inside that folder.')

const Logo = z.strictObject({
  file: FileName.describe('The drawing: a PNG, JPEG or SVG file, in or below the folder of the template.'),
  alt: Text.describe('What it shows, for who does not see it: the name of the house, as a rule.'),
  pages: LogoPages.schema.default('first').describe('Which pages bear it.'),
})

const Colours = z
  .strictObject({
    accent: TextColour.optional().describe(
      'Whatever is ours, and whatever leads somewhere: bars, numbers of judgements, links, drawings.',
    ),
    text: TextColour.optional().describe('What is read.'),
    quiet: TextColour.optional().describe('What is beside the point: glosses, captions, page numbers.'),
    ground: Colour.optional().describe('What the bottom line stands on; light enough for text to be read.'),
  })
  .superRefine((colours, context) => {
    const ground = colours.ground ?? plainColours.ground
    for (const name of ['accent', 'text'] as const) {
      const colour = colours[name] ?? plainColours[name]
      if (contrast(colour, ground) >= textContrast) continue
      const own = colours[name] !== undefined
      context.addIssue({
        code: 'custom',
        path: [own ? name : 'ground'],
        message: own
          ? expectedContrast(colour, ground, `the ground of the bottom line, ${ground}`)
          : `a ground so light that ${colour}, our colour for "${name}", can be read on it`,
      })
    }
  })

const FontFiles = z.strictObject({
  normal: FileName.describe('The upright face: a TrueType or OpenType file (.ttf, .otf).'),
  bold: FileName.optional().describe('For headings and what is stressed; without it these are not bold.'),
  italic: FileName.optional().describe('For questions and titles of works; without it these are upright.'),
  boldItalic: FileName.optional().describe('Seldom needed.'),
})

const Font = z.union([CarriedFont.schema, FontFiles])

const Fonts = z.strictObject({
  text: Font.default('source-serif-4').describe(
    'The letters of what is read: titles, judgements, claims. One of ours by name, or files.',
  ),
  labels: Font.default('source-sans-3').describe(
    'The letters of what is looked up: tables, captions, numbers, drawings. One of ours by name, or files.',
  ),
})

const Brand = z.strictObject({
  logo: Logo.optional().describe('The sign of the house.'),
  colours: Colours.prefault({}).describe('Colours in quotes, such as "#1b4b72"; what is not named is ours.'),
  fonts: Fonts.prefault({}).describe('The letters.'),
})

/** The longest marking, in UTF-16 units: it is never shortened, and stands on every page. */
const longestMarking = 200

/** How the briefings of a dossier look, and what is printed of them. What is not said is as it is without a template. */
export const Template = z
  .strictObject({
    page: Sheet.schema.default('A4').describe('The sheet that is printed on.'),
    language: FixedLanguage.schema.default('en').describe('The language of the fixed words.'),
    citations: CitationStyleName.schema.default('chicago').describe('How sources are cited.'),
    marking: Text.max(longestMarking)
      .refine((marking) => !/\bTLP:/i.test(marking), {
        error: 'words beside the TLP label, which is given in dossier.yaml: marking: { tlp: red }',
      })
      .optional()
      .describe('Words at the head and foot of every page, beside the TLP label: "For internal use".'),
    sections: z
      .array(Section.schema)
      .default([...Section.terms])
      .describe('What is printed, in this order; what is not listed is left out.'),
    brand: Brand.prefault({}).describe('The looks of the house.'),
  })
  .superRefine(({ sections }, context) => {
    if (sections.length === 0)
      context.addIssue({ code: 'custom', path: ['sections'], message: 'at least one section' })
  })

export type Template = z.output<typeof Template>

/** The template that is in force where there is none. */
export const plainTemplate: Template = Template.parse({})

/** The files that a template names, in its order. */
export const filesOfTemplate = ({ brand: { logo, fonts } }: Template): readonly string[] => [
  ...(logo === undefined ? [] : [logo.file]),
  ...[fonts.text, fonts.labels].flatMap((choice) =>
    typeof choice === 'string' ? [] : Object.values(choice).filter((file) => file !== undefined),
  ),
]
