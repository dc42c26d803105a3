import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The four faces of one family, as paths of TTF files. */
export interface Family {
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

/** The path of a face; undefined where its package is not installed. */
const pathOf = (folder: string, face: string, weight: string): string | undefined => {
  const name = `@expo-google-fonts/${folder}/${weight}/${face}_${weight}.ttf`
  try {
    const path = fileURLToPath(import.meta.resolve(name))
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** A family with italics of its own, for text. */
const text = (folder: string, face: string): Family => {
  const path = (weight: string): string => {
    const found = pathOf(folder, face, weight)
    if (found === undefined)
      throw new Error(`The font package @expo-google-fonts/${folder} is not installed.`)
    return found
  }
  return {
    normal: path('400Regular'),
    bold: path('600SemiBold'),
    italics: path('400Regular_Italic'),
    bolditalics: path('600SemiBold_Italic'),
  }
}

/** A family that lends characters to others; its scripts have no italics. */
const lent = (folder: string, face: string): Family | undefined => {
  const [normal, bold] = [pathOf(folder, face, '400Regular'), pathOf(folder, face, '600SemiBold')]
  if (normal === undefined || bold === undefined) return undefined
  return { normal, bold, italics: normal, bolditalics: bold }
}

/** Families that lend characters, in the order in which they are asked, with their packages. */
const lenders = {
  arabic: ['noto-naskh-arabic', 'NotoNaskhArabic'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew'],
  chinese: ['noto-sans-sc', 'NotoSansSC'],
  japanese: ['noto-sans-jp', 'NotoSansJP'],
  korean: ['noto-sans-kr', 'NotoSansKR'],
  emoji: ['noto-emoji', 'NotoEmoji'],
} as const

/** Our families for text, with their packages. */
const texts = {
  serif: ['source-serif-4', 'SourceSerif4'],
  sans: ['source-sans-3', 'SourceSans3'],
} as const
/** What changes with the version of each font package that is installed. */
export const fontManifests = (): readonly string[] =>
  [...Object.values(texts), ...Object.values(lenders)].flatMap(([folder]) => {
    try {
      return [fileURLToPath(import.meta.resolve(`@expo-google-fonts/${folder}/package.json`))]
    } catch {
      return []
    }
  })

/** The families of the layout by the names in its style file, and those that lend them characters. */
export const findFamilies = (): Readonly<Record<string, Family>> => ({
  serif: text(...texts.serif),
  sans: text(...texts.sans),
  ...Object.fromEntries(
    Object.entries(lenders).flatMap(([name, [folder, face]]) => {
      const family = lent(folder, face)
      return family ? [[name, family]] : []
    }),
  ),
})

/** The names of those that lend characters, in the order in which they are asked. */
export const lenderNames: readonly string[] = Object.keys(lenders)

/** Fonts too large to come with every installation. */
const larger: readonly (readonly [scripts: RegExp, name: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, '@expo-google-fonts/noto-sans-jp'],
  [/\p{Script=Hangul}/u, '@expo-google-fonts/noto-sans-kr'],
  [/\p{Script=Han}/u, '@expo-google-fonts/noto-sans-sc'],
]

/** The package whose fonts have what stands in a text, where we know one. */
export const packageFor = (text: string): string | undefined =>
  larger.find(([scripts]) => scripts.test(text))?.[1]

/** A package of fonts. */
export interface FontPackage {
  readonly name: string
  /** Whether it comes with every installation; the others are for scripts that few need. */
  readonly comesAlong: boolean
  readonly isInstalled: boolean
}

/** The packages of fonts that briefings can be set in. */
export const fontPackages = (): readonly FontPackage[] => {
  const [ours, lent] = [Object.values(texts), Object.values(lenders)]
  return [...ours, ...lent].map(([folder, face]) => {
    const name = `@expo-google-fonts/${folder}`
    return {
      name,
      comesAlong: !larger.some(([, optional]) => optional === name),
      isInstalled: pathOf(folder, face, '400Regular') !== undefined,
    }
  })
}
