import { fileURLToPath } from 'node:url'

/** A face of one of the two families that briefings are set in. */
export interface Face {
  readonly family: 'serif' | 'sans'
  /** As its file names it. */
  readonly name: 'Source Serif 4' | 'Source Sans 3'
  readonly weight: 400 | 600
  readonly italic: boolean
  /** A TTF file. */
  readonly path: string
}

const weights = { 400: '400Regular', 600: '600SemiBold' } as const

const face = (family: Face['family'], weight: Face['weight'], italic: boolean): Face => {
  const style = `${weights[weight]}${italic ? '_Italic' : ''}`
  const file =
    family === 'serif' ? `source-serif-4/${style}/SourceSerif4` : `source-sans-3/${style}/SourceSans3`
  return {
    family,
    name: family === 'serif' ? 'Source Serif 4' : 'Source Sans 3',
    weight,
    italic,
    path: fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}_${style}.ttf`)),
  }
}

/** The same faces, from the same files, for every engine. */
export const faces: readonly Face[] = (['serif', 'sans'] as const).flatMap((family) => [
  face(family, 400, false),
  face(family, 600, false),
  face(family, 400, true),
  face(family, 600, true),
])
