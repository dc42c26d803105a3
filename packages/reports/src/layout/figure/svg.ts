/** Values of attributes by their names: our own words, and numbers, which are rounded. No text of others stands in a drawing. */
type Attributes = Readonly<Record<string, string | number>>

/** Hundredths of a point are less than any printer shows, and the same on every machine. */
const rounded = (value: number): string => String(Math.round(value * 100) / 100 + 0)

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : value}"`)
    .join('')

/** A shape such as a line or a circle. */
export const shape = (name: 'line' | 'rect' | 'circle' | 'path', attributes: Attributes): string =>
  `<${name}${written(attributes)}/>`

/** Coordinates of a path: `M1 2`. */
export const step = (command: 'M' | 'L' | 'Q', ...coordinates: readonly number[]): string =>
  `${command}${coordinates.map(rounded).join(' ')}`

/** A drawing of its shapes, the lowest first. Sizes in points. */
export const svg = (widthPt: number, heightPt: number, shapes: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${written({ width: widthPt, height: heightPt, viewBox: `0 0 ${rounded(widthPt)} ${rounded(heightPt)}` })}>${shapes.join('')}</svg>`
