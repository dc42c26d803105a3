import { crc32, inflateSync } from 'node:zlib'
import type { Logo } from '../layout/logo.ts'

/** The size of a picture in its own units; undefined where its file does not tell. */
type Size = { readonly width: number; readonly height: number } | undefined

/** The header of a PNG stands right behind its signature (ISO/IEC 15948, 11.2.2). */
const pngSize = (bytes: Buffer): Size =>
  bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }

/** The chunks of a PNG by type and content; undefined where one is cut off, or not as it was written (ISO/IEC 15948, 5.3). */
const pngChunks = (bytes: Buffer): readonly (readonly [type: string, content: Buffer])[] | undefined => {
  const chunks: (readonly [string, Buffer])[] = []
  for (let at = 8; at + 12 <= bytes.length && chunks.at(-1)?.[0] !== 'IEND'; ) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return undefined
    chunks.push([bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end)])
    at = end + 4
  }
  return chunks
}

/** What is cut off gives no error where it is put into a document, and half a picture where that is read. */
const isWholePng = (bytes: Buffer): boolean => {
  const chunks = pngChunks(bytes)
  if (chunks?.at(-1)?.[0] !== 'IEND') return false
  try {
    inflateSync(Buffer.concat(chunks.flatMap(([type, content]) => (type === 'IDAT' ? [content] : []))))
    return true
  } catch {
    return false
  }
}

/** A JPEG ends with a marker of its own (ISO/IEC 10918-1, B.2.1); some programs write more behind it. */
const isWholeJpeg = (bytes: Buffer): boolean => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2

/** The frame headers of JPEG (ISO/IEC 10918-1, table B.1): all from SOF0 to SOF15 that are frames. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpegSize = (bytes: Buffer): Size => {
  for (let at = 2; at + 9 <= bytes.length; ) {
    const marker = bytes.readUInt8(at + 1)
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

const numbers = (text: string | undefined): readonly number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map((part) => Number.parseFloat(part))

const svgSize = (svg: string): Size => {
  const [tag = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
  const [, , width, height] = numbers(attribute('viewBox'))
  if (width !== undefined && height !== undefined) return { width, height }
  const [[ownWidth], [ownHeight]] = [numbers(attribute('width')), numbers(attribute('height'))]
  return ownWidth === undefined || ownHeight === undefined
    ? undefined
    : { width: ownWidth, height: ownHeight }
}

/** A picture of points as a drawing that holds it. */
const holding = (bytes: Buffer, type: string, { width, height }: NonNullable<Size>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/${type};base64,${bytes.toString('base64')}"/></svg>`

const isPng = (bytes: Buffer): boolean => bytes[0] === 0x89
const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff

/** Whether a picture of points is all there. */
export const isWhole = (bytes: Buffer): boolean =>
  isPng(bytes) ? isWholePng(bytes) : !isJpeg(bytes) || isWholeJpeg(bytes)

/**
 * The drawing of a logo and its proportions.
 * @param bytes a PNG, a JPEG, or SVG of plain shapes
 * @returns undefined where its size cannot be told
 */
export const drawingOf = (bytes: Buffer): Pick<Logo, 'svg' | 'ratio'> | undefined => {
  const svg = isPng(bytes) || isJpeg(bytes) ? undefined : bytes.toString('utf8').replace(/^\ufeff/, '')
  const size = svg === undefined ? (isPng(bytes) ? pngSize : jpegSize)(bytes) : svgSize(svg)
  if (size === undefined || !(size.width > 0 && size.height > 0)) return undefined
  return {
    svg: svg ?? holding(bytes, isPng(bytes) ? 'png' : 'jpeg', size),
    ratio: size.width / size.height,
  }
}
