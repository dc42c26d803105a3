import type { Letters } from '../letters.ts'
import type { Look } from '../look.ts'

/** Upper bounds of the advance width of characters in the regular face of the sans family, in ems. */
const bounds: readonly (readonly [RegExp, number])[] = [
  [/[ ',.:;!|ijlfI()[\]{}/\-rt’‘]/, 0.36],
  [/[\dacekvxyzs?*"_#$+<=>~“”–FJLY]/, 0.51],
  [/[a-ln-vxyzABCEKPRSTVXZß-åç-öø-ýÿ]/, 0.61],
  [/[A-LN-VX-ZÀ-ÅÇ-ÖØ-Þ]/, 0.71],
  [/[ -\u{52f}…—]/u, 0.95],
  // Arabic and Hebrew; Chinese, Japanese, Korean and pictures: all from fonts that lend them.
  [/[\u{590}-\u{6ff}\u{3000}-\u{9fff}\u{ac00}-\u{10ffff}]/u, 1.3],
]
const widestEm = 2.2

/** The upper bound for one character, in ems. */
export const labelEm = (character: string): number =>
  bounds.find(([set]) => set.test(character))?.[1] ?? widestEm

/** The width in points that a label takes at most. */
export const labelWidth = (text: string, sizePt: number, letters: Letters): number => {
  let ems = 0
  for (const character of text) ems += labelEm(character)
  return ems * sizePt * letters.labels
}

/** A label that is no wider than that: its beginning and an ellipsis where it has to be cut. */
export const fitLabel = (
  text: string,
  sizePt: number,
  widthPt: number,
  { letters, words: { figure } }: Look,
): string => {
  if (labelWidth(text, sizePt, letters) <= widthPt) return text
  let fitting = ''
  let leftPt = widthPt - labelWidth(figure.ellipsis, sizePt, letters)
  for (const character of text) {
    leftPt -= labelEm(character) * sizePt * letters.labels
    if (leftPt < 0) break
    fitting += character
  }
  return `${fitting.trimEnd()}${figure.ellipsis}`
}
