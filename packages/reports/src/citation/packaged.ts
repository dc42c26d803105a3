import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { CitationStyleName } from './style.ts'

const require = createRequire(import.meta.url)

/** A style that comes with a package: the file it stands in, and its text in there. */
interface Packaged {
  readonly file: string
  readonly text: () => string
}

/** rehype-citation exports none of its styles, but has each in a module of its own beside its entry. */
const inRehype = (name: string): Packaged => {
  const file = join(dirname(require.resolve('rehype-citation')), 'styles', `${name}.js`)
  return { file, text: () => require(file).default }
}

const inJson = (file: string, key: string): Packaged => ({
  file,
  text: () => JSON.parse(readFileSync(file, 'utf8'))[key],
})

/** Chicago of 2018 (17th edition), APA of 2026 (7th), MLA of 2021 (9th). */
const styles: Readonly<Record<CitationStyleName, Packaged>> = {
  chicago: inRehype('chicago'),
  apa: inJson(require.resolve('@citation-js/plugin-csl/lib/styles.json'), 'apa'),
  mla: inRehype('mla'),
}

const locale = inJson(require.resolve('@citation-js/plugin-csl/lib/locales.json'), 'en-US')

/** The text of a style as its package has it: CSL 1.0, with the names of its authors. */
export const packagedStyle = (name: CitationStyleName): string => styles[name].text()

/** The terms and dates of American English, as CSL. */
export const packagedLocale = (): string => locale.text()

/** The files of the styles and of the locale: a citation may change with any of them. */
export const packagedFiles: readonly string[] = [...Object.values(styles), locale].map(({ file }) => file)
