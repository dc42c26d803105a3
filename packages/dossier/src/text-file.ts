/** A stretch of a file's text, in UTF-16 units; `end` is the unit after the last one. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text of one file of the dossier. */
export interface TextFile {
  /** Relative to the dossier's folder, with forward slashes. */
  readonly path: string
  readonly text: string
  /** The offset at which each line starts. */
  readonly lineStarts: readonly number[]
}

export const textFile = (path: string, text: string): TextFile => {
  const lineStarts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lineStarts.push(end + 1)
  return { path, text, lineStarts }
}

/** Line and column of an offset, both from 1; columns count UTF-16 units, as editors do. */
export const positionAt = (
  { lineStarts }: TextFile,
  offset: number,
): { readonly line: number; readonly column: number } => {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 }
}

/** The text of a line, counted from 1, without its line end. */
export const lineAt = ({ text, lineStarts }: TextFile, line: number): string =>
  text
    .slice(lineStarts[line - 1] ?? text.length, (lineStarts[line] ?? text.length + 1) - 1)
    .replace(/\r$/, '')
