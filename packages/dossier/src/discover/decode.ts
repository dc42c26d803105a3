import type { Finding } from '../finding.ts'
import { type TextFile, textFile } from '../text-file.ts'

/** The text of a file, undefined where its bytes are no UTF-8, and what is wrong with it. */
export interface Decoded {
  readonly file: TextFile | undefined
  readonly findings: readonly Finding[]
}

/** What no store, page or terminal carries safely; tabs and line ends are fine. */
const controls = /(?![\t\n\r])\p{Cc}/gu

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The bytes up to and with the first line that is no UTF-8. A line feed is never a part of another character. */
const upToBrokenLine = (bytes: Uint8Array): Uint8Array => {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed + 1
    if (!isUtf8(bytes.subarray(start, end))) return bytes.subarray(0, end)
    start = end
  }
  return bytes
}

const notUtf8 = (path: string, bytes: Uint8Array): Finding => {
  const file = textFile(path, lenient.decode(upToBrokenLine(bytes)).replace(controls, ' '))
  const lineStart = file.lineStarts.findLast((start) => start < file.text.length) ?? 0
  const start = Math.max(lineStart, file.text.indexOf('\uFFFD', lineStart))
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return {
    code: 'not-utf8',
    file,
    span: { start, end: start + 1 },
    message: 'This byte is not UTF-8: expected a text in UTF-8.',
    hint: isUtf16 ? 'the file was saved as UTF-16: save it as UTF-8' : 'save the file as UTF-8',
  }
}

const nameOfControl = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}${character === '\0' ? ' (NUL)' : ''}`

/** A file with more lines of control characters than this is no text at all. */
const mostControlFindings = 20

/** Control characters are reported once for each line, and read as spaces so that the rest can be checked. */
const controlFindings = (file: TextFile, text: string): readonly Finding[] => {
  const findings: Finding[] = []
  let reportedUpTo = -1
  for (const { 0: character, index } of text.matchAll(controls)) {
    if (index <= reportedUpTo) continue
    if (findings.length === mostControlFindings) break
    const end = text.indexOf('\n', index)
    reportedUpTo = end === -1 ? text.length : end
    findings.push({
      code: 'control-character',
      file,
      span: { start: index, end: index + 1 },
      message: `The control character ${nameOfControl(character)} stands here: expected readable text.`,
      hint: 'delete it',
    })
  }
  return findings
}

/** Decodes the bytes of a file strictly. A byte order mark is passed over. */
export const decode = (path: string, bytes: Uint8Array): Decoded => {
  if (!isUtf8(bytes)) return { file: undefined, findings: [notUtf8(path, bytes)] }
  const text = strict.decode(bytes)
  const file = textFile(path, text.replace(controls, ' '))
  return { file, findings: file.text === text ? [] : controlFindings(file, text) }
}
