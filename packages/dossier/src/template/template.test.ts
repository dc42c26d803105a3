import { join } from 'node:path'
import { plainTemplate, Section } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import { inOneLine, temporaryFolder, writeDossier } from '../fixture.ts'
import { readDossier } from '../read.ts'
import { readTemplate } from './read.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0H4V1Z"/></svg>'
const font = Buffer.from([0, 1, 0, 0, 0, 0])

/** The problems of a dossier with this template and these files beside it. */
const problemsOf = async (
  yaml: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<readonly string[]> => {
  const { problems } = await readDossier(await writeDossier({ 'briefing.yaml': yaml, ...files }))
  return problems.map((problem) => `${inOneLine(problem)}${problem.hint ? ` (${problem.hint})` : ''}`)
}

describe('a template', () => {
  it('that says nothing of a thing leaves it as it is without a template', async () => {
    const { template, graph } = await readDossier(await writeDossier({ 'briefing.yaml': 'page: Letter\n' }))
    expect(template).toEqual({ ...plainTemplate, page: 'Letter' })
    expect(plainTemplate.sections).toEqual(Section.terms)
    expect(graph).toBeDefined()
  })

  it('is not there in a dossier without one', async () => {
    expect((await readDossier(await writeDossier({}))).template).toBeUndefined()
  })

  it.each([
    [
      'langauge: en',
      '1:1 unknown-key The template has no field "langauge": expected page, language, citations, marking, sections or brand. (did you mean "language"?)',
    ],
    [
      'page: letter',
      '1:7 unknown-term "page" of the template is "letter": expected one of A4 or Letter. (did you mean "Letter"?)',
    ],
    [
      'sections: [claims, judgments]',
      '1:20 unknown-term "sections" of the template is "judgments": expected one of bottom-line, judgements, changes, chronology, actors, claims, agreement, predictions, gaps, sources or method. (did you mean "judgements"?)',
    ],
    [
      'sections: [claims, gaps, claims]',
      '1:26 repeated-reference "sections" of the template names "claims" twice: expected it once.',
    ],
    [
      'sections: []',
      '1:11 invalid-value "sections" of the template does not fit: expected at least one section.',
    ],
    [
      'brand: { colours: { acent: "#000000" } }',
      '1:21 unknown-key "brand.colours" of the template has no field "acent": expected accent, text, quiet or ground. (did you mean "accent"?)',
    ],
    [
      'brand: { colours: { accent: teal } }',
      '1:29 invalid-value "brand.colours.accent" of the template is "teal": expected a colour of # and six hexadecimal digits, such as "#1b4b72".',
    ],
    [
      'brand:\n  colours:\n    accent: #123456',
      '3:5 wrong-type "brand.colours.accent" of the template is empty: expected a text such as "#1b4b72". (put it in quotes: without them, # begins a comment)',
    ],
    [
      'brand: { colours: { accent: "#ffcc00" } }',
      '1:29 invalid-value "brand.colours.accent" of the template is "#ffcc00": expected a colour that can be read on white, with a contrast of at least 4.5 to 1 (WCAG 2.2, AA); it has 1.5 to 1; #806600 would do.',
    ],
    [
      'brand: { colours: { accent: "#757575" } }',
      '1:29 invalid-value "brand.colours.accent" of the template does not fit: expected a colour that can be read on the ground of the bottom line, #f5f5f2, with a contrast of at least 4.5 to 1 (WCAG 2.2, AA); it has 4.2 to 1; #6f6f6f would do.',
    ],
    [
      'brand: { colours: { ground: "#333333" } }',
      '1:29 invalid-value "brand.colours.ground" of the template does not fit: expected a ground so light that #1b4b72, our colour for "accent", can be read on it.',
    ],
    [
      'brand: { fonts: { text: source-serif } }',
      '1:25 unknown-term "brand.fonts.text" of the template is "source-serif": expected one of source-serif-4 or source-sans-3, or a map with normal, bold, italic and boldItalic. (did you mean "source-serif-4"?)',
    ],
    [
      `marking: ${'x'.repeat(201)}`,
      '1:10 invalid-value "marking" of the template has 201 characters: expected at most 200.',
    ],
    [
      'marking: "TLP:RED"',
      '1:10 invalid-value "marking" of the template is "TLP:RED": expected words beside the TLP label, which is given in dossier.yaml: marking: { tlp: red }.',
    ],
  ])('with %j is told what was expected, and where', async (yaml, expected) => {
    expect(await problemsOf(yaml)).toEqual(expect.arrayContaining([`briefing.yaml:${expected}`]))
  })

  it('takes colours that can be read', async () => {
    expect(await problemsOf('brand: { colours: { accent: "#8a1c2b", quiet: "#767676" } }')).toEqual([])
  })
})

describe('the files that a template names', () => {
  const logo = 'brand: { logo: { file: art/logo.svg, alt: A desk } }'
  const expected = 'expected a PNG, JPEG or SVG file in or below the folder of the template.'
  const hint = '(paths start at the folder that the template stands in)'

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['not there', {}, 'is not there'],
    ['of another sort', { 'art/logo.svg/x.txt': 'x' }, 'is no ordinary file'],
    ['no drawing', { 'art/logo.svg': 'hello' }, 'is no SVG drawing'],
    [
      'with text',
      { 'art/logo.svg': svg.replace('<path d="M0 0H4V1Z"/>', '<text>A</text>') },
      'holds text, which needs a font: turn its letters into paths',
    ],
    [
      'with a script',
      { 'art/logo.svg': svg.replace('<path', '<script/><image') },
      'holds <script> or <image>: a logo is of plain shapes',
    ],
    [
      'with a handler',
      { 'art/logo.svg': svg.replace('<path', '<path onclick="x"') },
      'leads to something else',
    ],
    [
      'with something from elsewhere',
      { 'art/logo.svg': svg.replace('<path', '<path fill="url(http://a)"') },
      'loads something from elsewhere',
    ],
    [
      'with entities',
      { 'art/logo.svg': `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}` },
      'has a document type or a part that is not markup',
    ],
    [
      'without a size',
      { 'art/logo.svg': svg.replace('viewBox="0 0 4 1"', '') },
      'has neither a viewBox nor a width and height',
    ],
  ])('are refused where a logo is %s', async (_, files, fault) => {
    expect(await problemsOf(logo, files)).toEqual([
      `briefing.yaml:1:24 unusable-file The file "art/logo.svg" ${fault}: ${expected} ${hint}`,
    ])
  })

  it('may be a drawing, or pictures whatever they are called', async () => {
    expect(
      await problemsOf(logo, { 'art/logo.svg': `<?xml version="1.0"?>\n<!-- made -->\n${svg}` }),
    ).toEqual([])
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(await problemsOf(logo, { 'art/logo.svg': png })).toEqual([])
    expect(await problemsOf(logo, { 'art/logo.svg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]) })).toEqual([])
  })

  it('stay inside the folder', async () => {
    const [up, absolute] = await Promise.all([
      problemsOf('brand: { logo: { file: ../logo.svg, alt: A desk } }'),
      problemsOf('brand: { logo: { file: /etc/hostname, alt: A desk } }'),
    ])
    expect(up.join()).toMatch(/"\.\.\/logo\.svg" (?:leads out of the folder|is not there)/)
    expect(absolute.join()).toContain('"/etc/hostname" has an absolute path')
  })

  it('are fonts where fonts are named, and lacking faces are told', async () => {
    expect(
      await problemsOf(
        'brand: { fonts: { text: { normal: a.ttf }, labels: { normal: b.ttf, bold: a.ttf } } }',
        {
          'a.ttf': font,
          'b.ttf': 'no font',
        },
      ),
    ).toEqual([
      'briefing.yaml:1:35 missing-face "brand.fonts.text" of the template has no bold face: what is bold in a briefing is printed in the normal one. (name the file of the bold face: bold: …)',
      'briefing.yaml:1:35 missing-face "brand.fonts.text" of the template has no italic face: what is italic in a briefing is printed in the normal one. (name the file of the italic face: italic: …)',
      'briefing.yaml:1:62 unusable-file The file "b.ttf" is of another sort: expected a TrueType or OpenType font (.ttf, .otf) in or below the folder of the template. (paths start at the folder that the template stands in)',
    ])
  })
})

describe('readTemplate', () => {
  it('reads a template of any name, and finds its files beside it', async () => {
    const folder = await writeDossier({
      'house/wide.yaml': 'brand: { logo: { file: logo.svg, alt: A desk } }',
      'house/logo.svg': svg,
    })
    const { template, folder: found, problems } = await readTemplate(join(folder, 'house', 'wide.yaml'))
    expect(problems).toEqual([])
    expect(found).toBe(join(folder, 'house'))
    expect(template?.brand.logo).toEqual({ file: 'logo.svg', alt: 'A desk', pages: 'first' })
  })

  it('gives none where something is wrong, or where there is no file', async () => {
    const folder = await writeDossier({ 'wrong.yaml': 'page: A5', 'empty.yaml': '' })
    const wrong = await readTemplate(join(folder, 'wrong.yaml'))
    expect(wrong.template).toBeUndefined()
    expect(wrong.problems.map(inOneLine)).toEqual([
      'wrong.yaml:1:7 unknown-term "page" of the template is "A5": expected one of A4 or Letter.',
    ])
    expect((await readTemplate(join(folder, 'empty.yaml'))).problems.map(({ code }) => code)).toEqual([
      'wrong-type',
    ])
    const none = await readTemplate(join(await temporaryFolder(), 'none.yaml'))
    expect(none.template).toBeUndefined()
    expect(none.problems.map(inOneLine)).toEqual([
      'none.yaml:1:1 unreadable-file The file cannot be read (ENOENT).',
    ])
  })
})
