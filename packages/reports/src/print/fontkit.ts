import { createRequire } from 'node:module'
import type { Font } from './shaping.ts'

/** The measures of a font, in its own units. */
interface Measured {
  /** Undefined where a file holds several fonts. */
  readonly unitsPerEm: number | undefined
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number }
  readonly 'OS/2'?: { readonly fsType?: Partial<Readonly<Record<Forbidden, boolean>>> }
}

/** What the maker of a font may forbid. */
type Forbidden = 'noEmbedding' | 'noSubsetting' | 'bitmapOnly'

/** The part of fontkit that is used here. */
interface Fontkit {
  readonly openSync: (path: string) => Font & Measured
  readonly registerFormat: (format: {
    readonly probe: (bytes: Uint8Array) => boolean
    new (stream: { readonly buffer: Uint8Array }): object
  }) => void
}

/** fontkit as pdfkit loads it: what is registered there is found there. */
export const loadFontkit = (): Fontkit => {
  const pdfmake = createRequire(import.meta.resolve('pdfmake'))
  const pdfkit = createRequire(pdfmake.resolve('pdfkit'))
  return pdfkit('fontkit') as Fontkit
}
