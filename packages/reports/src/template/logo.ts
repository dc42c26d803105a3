import type { Logo } from '../layout/logo.ts'

/** The size of a picture in its own units; undefined where its file does not tell. */
type Size = { readonly width: number; readonly height: number } | undefined

/** The header of a PNG stands right behind its signature (ISO/IEC 15948, 11.2.2). */
const pngSize = (bytes: Buffer): Size =>
  bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }

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

/**
 * The drawing of a logo and its proportions.
 * @param bytes a PNG, a JPEG, or SVG of plain shapes
 * @returns undefined where its size cannot be told
 */
export const drawingOf = (bytes: Buffer): Pick<Logo, 'svg' | 'ratio'> | undefined => {
  const isPng = bytes.readUInt8(0) === 0x89
  const isJpeg = bytes.readUInt8(0) === 0xff
  const svg = isPng || isJpeg ? undefined : bytes.toString('utf8').replace(/^\ufeff/, '')
  const size = svg === undefined ? (isPng ? pngSize : jpegSize)(bytes) : svgSize(svg)
  if (size === undefined || !(size.width > 0 && size.height > 0)) return undefined
  return {
    svg: svg ?? holding(bytes, isPng ? 'png' : 'jpeg', size),
    ratio: size.width / size.height,
  }
}
