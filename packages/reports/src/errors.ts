/** The base of what the reports throw; `code` is stable. */
export abstract class ReportsError extends Error {
  abstract readonly code: string
}

/** A briefing could not be turned into a PDF. */
export class RenderError extends ReportsError {
  override readonly name = 'RenderError'
  readonly code = 'RENDER_FAILED'
  /** The slug of the theme. */
  readonly theme: string
  constructor(theme: string, options: { readonly cause: unknown }) {
    const reason = options.cause instanceof Error ? ` (${options.cause.message})` : ''
    super(`The briefing of theme "${theme}" could not be rendered${reason}; nothing was written.`, options)
    this.theme = theme
  }
}

/** The graph was changed again and again while a briefing was asked for. */
export class GraphChangesError extends ReportsError {
  override readonly name = 'GraphChangesError'
  readonly code = 'GRAPH_CHANGES'
  constructor(theme: string, attempts: number) {
    super(
      `The graph was changed each of the ${attempts} times that the briefing of theme "${theme}" was asked for; nothing was written. Build again when fewer changes are made.`,
    )
  }
}

/** A file that a template names is of no use. */
export class TemplateError extends ReportsError {
  override readonly name = 'TemplateError'
  readonly code = 'TEMPLATE_UNUSABLE'
  /** As the template names it, or its path. */
  readonly file: string
  constructor(file: string, reason: string, options?: { readonly cause: unknown }) {
    super(
      `The template names ${file}, and ${reason}; nothing was printed. Name another file, or leave it out.`,
      options,
    )
    this.file = file
  }
}

/** The process that printed a briefing ended before it was done: it was killed, or it needed more memory than it may have. */
export class WorkerEndedError extends ReportsError {
  override readonly name = 'WorkerEndedError'
  readonly code = 'WORKER_ENDED'
  /** The slug of the theme. */
  readonly theme: string
  constructor(
    theme: string,
    { how, said, maxHeapMb }: { readonly how: string; readonly said: string; readonly maxHeapMb: number },
  ) {
    const reason = /heap out of memory/i.test(said)
      ? `needed more than ${maxHeapMb} MB of memory`
      : `was ended from outside (${how})`
    super(
      `The briefing of theme "${theme}" was not printed: its process ${reason}. Print it by itself: claimgraph build ${theme} --jobs 1`,
      { cause: new Error(said) },
    )
    this.theme = theme
  }
}

/** Not printed, as the press was told to stop before its turn came. */
export class StoppedError extends ReportsError {
  override readonly name = 'StoppedError'
  readonly code = 'STOPPED'
  constructor(theme: string) {
    super(`The briefing of theme "${theme}" was not printed: the build was stopped before its turn came.`)
  }
}

/** The graph did not answer a question as it should. */
export class QueryFailedError extends ReportsError {
  override readonly name = 'QueryFailedError'
  readonly code = 'QUERY_FAILED'
  /** What the graph said was wrong. */
  readonly reasons: readonly string[]
  constructor(reasons: readonly string[], options?: { readonly cause: unknown }) {
    super(`The graph did not answer: ${reasons.join('; ') || 'it sent no data'}`, options)
    this.reasons = reasons
  }
}

/** Nobody answers as GraphQL does at the address. */
export class ServerUnreachableError extends ReportsError {
  override readonly name = 'ServerUnreachableError'
  readonly code = 'SERVER_UNREACHABLE'
  constructor(url: string, options: { readonly cause: unknown }) {
    super(`No GraphQL answer from ${url}. Is it running? Start it with: claimgraph serve`, options)
  }
}

/** There is no theme of that slug. */
export class ThemeNotFoundError extends ReportsError {
  override readonly name = 'ThemeNotFoundError'
  readonly code = 'THEME_NOT_FOUND'
  /** The slug that was asked for. */
  readonly theme: string
  constructor(theme: string) {
    super(`There is no theme "${theme}" in the graph.`)
    this.theme = theme
  }
}

/** What the operating system says, in words for whoever has to mend it. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not become that large here',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is read-only',
  ENOENT: 'no folder can be made there',
  EISDIR: 'a folder stands where a file should be',
  EEXIST: 'a file stands where the folder should be',
  ENOTDIR: 'a file stands where a folder should be',
}

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  const known = 'code' in cause && typeof cause.code === 'string' ? reasons[cause.code] : undefined
  return known === undefined ? cause.message : `${known}; ${cause.message}`
}

/** The folder for the PDFs cannot be written to, or its manifest not be read; what stood there still stands. */
export class OutputError extends ReportsError {
  override readonly name = 'OutputError'
  readonly code = 'OUTPUT_UNWRITABLE'
  constructor(folder: string, cause: unknown, failed = 'write to') {
    super(`Cannot ${failed} ${folder} (${reasonOf(cause)}). Free it, or choose another folder with --out.`, {
      cause,
    })
  }
}

/** What was given as the last edition is none. */
export class EditionError extends ReportsError {
  override readonly name = 'EditionError'
  readonly code = 'NO_EDITION'

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`Cannot compare with ${path}: ${problem}.`, options)
  }
}

/** Folders of PDFs cannot be put together; nothing was written. */
export class MergeError extends ReportsError {
  override readonly name = 'MergeError'
  readonly code = 'CANNOT_MERGE'
  /** Each says what to do next. */
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** A file cannot be used as a style of citation. The message goes on where "Cannot cite by file.csl:" stands. */
export class CitationStyleError extends ReportsError {
  override readonly name = 'CitationStyleError'
  readonly code = 'CITATION_STYLE'
  /** What to do next. */
  readonly hint: string | undefined
  constructor(message: string, hint?: string, options?: { readonly cause: unknown }) {
    super(message, options)
    this.hint = hint
  }
}
