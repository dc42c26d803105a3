import { open, readFile } from 'node:fs/promises'
import { svgFault } from './svg.ts'

/** A sort of file that a template can name. */
export interface FileSort {
  /** What is expected, as the end of a sentence. */
  readonly expected: string
  readonly hint: string
  readonly openings: readonly (readonly number[])[]
  /** Whether it may be SVG, too. */
  readonly orSvg: boolean
}

const beside = 'paths start at the folder that the template stands in'

export const logoSort: FileSort = {
  expected: 'a PNG, JPEG or SVG file in or below the folder of the template',
  hint: beside,
  openings: [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0xff, 0xd8, 0xff],
  ],
  orSvg: true,
}

export const fontSort: FileSort = {
  expected: 'a TrueType or OpenType font (.ttf, .otf) in or below the folder of the template',
  hint: beside,
  openings: [
    [0x00, 0x01, 0x00, 0x00],
    [0x4f, 0x54, 0x54, 0x4f],
    [0x74, 0x72, 0x75, 0x65],
  ],
  orSvg: false,
}

const opening = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Why a file is not of a sort, judged by its content, or undefined where it is. */
export const sortFault = async (path: string, sort: FileSort): Promise<string | undefined> => {
  const bytes = await opening(path)
  const isOne = sort.openings.some((numbers) => numbers.every((number, index) => bytes[index] === number))
  if (isOne) return undefined
  if (!sort.orSvg || !/\.svg$/i.test(path)) return 'is of another sort'
  return svgFault(await readFile(path, 'utf8'))
}
