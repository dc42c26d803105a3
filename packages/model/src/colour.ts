import { z } from 'zod'

const hexadecimal = /^#[0-9a-f]{6}$/i

/** What a colour looks like to a file: an example for messages and editors. */
const examples = ['#1b4b72']

const channelsOf = (colour: string): readonly [number, number, number] => {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

const hexadecimalOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, from 0 for black to 1 for white (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The contrast of two colours, `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A colour between two: `share` 0 is the one, 1 the other. */
export const mixed = (one: string, other: string, share: number): string => {
  const to = channelsOf(other)
  return hexadecimalOf(channelsOf(one).map((from, index) => from + ((to[index] ?? 0) - from) * share))
}

/** The contrast that WCAG 2.2 asks of text at level AA. */
export const textContrast = 4.5

/** The colours that a template can choose, where it does not. The ground is that of the bottom line. */
export const plainColours = {
  accent: '#1b4b72',
  text: '#1c1c1c',
  quiet: '#5c5c5c',
  ground: '#f5f5f2',
} as const

/** The first of the darker shades of a colour that can be read on a ground, and on our own. */
const readableShade = (colour: string, ground: string): string | undefined => {
  for (let share = 0.05; share <= 1; share += 0.05) {
    const shade = mixed(colour, '#000000', share)
    if ([ground, plainColours.ground].every((below) => contrast(shade, below) >= textContrast)) return shade
  }
  return undefined
}

/** Rounded down: what is too little must not look like enough. */
const shown = (ratio: number): string => String(Math.floor(ratio * 10) / 10)

/** What is wrong with the colour of a text on its ground, as the end of a sentence: "expected …". */
export const expectedContrast = (colour: string, ground: string, name: string): string => {
  const shade = readableShade(colour, ground)
  const next = shade === undefined ? '' : `; ${shade} would do`
  return `a colour that can be read on ${name}, with a contrast of at least ${textContrast} to 1 (WCAG 2.2, AA); it has ${shown(contrast(colour, ground))} to 1${next}`
}

/** A colour: `#` and six hexadecimal digits for red, green and blue. */
export const Colour = z
  .string()
  .regex(hexadecimal, { error: 'a colour of # and six hexadecimal digits, such as "#1b4b72"' })
  .meta({ examples })

const white = '#ffffff'

/** A colour of letters, which stand on white. */
export const TextColour = z
  .string()
  .superRefine((colour, context) => {
    const error = (message: string): void => {
      context.addIssue({ code: 'custom', message })
    }
    if (!hexadecimal.test(colour)) error('a colour of # and six hexadecimal digits, such as "#1b4b72"')
    else if (contrast(colour, white) < textContrast) error(expectedContrast(colour, white, 'white'))
  })
  .meta({ examples })
