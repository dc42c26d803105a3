import type { Problem } from './problem.ts'

/** What went wrong where no file of the dossier is to blame; a mistake in a file is a `Problem` instead. */
export class DossierError extends Error {
  /** Stable, for programs. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** The folder of the dossier does not exist, is no folder, or may not be listed. */
export class FolderUnreadableError extends DossierError {
  readonly folder: string

  constructor(folder: string, options?: ErrorOptions) {
    super(
      'FOLDER_UNREADABLE',
      `Expected a dossier, a folder that holds dossier.yaml; "${folder}" is no folder that can be read.`,
      options,
    )
    this.folder = folder
  }
}

/** A text given to check passages against cannot be read. */
export class TextUnreadableError extends DossierError {
  readonly source: string
  readonly path: string

  constructor(source: string, path: string, reason: string, options?: ErrorOptions) {
    super('TEXT_UNREADABLE', `The text given for source "${source}", "${path}", ${reason}.`, options)
    this.source = source
    this.path = path
  }
}

/** A text was given for a source that the dossier does not have. */
export class UnknownTextError extends DossierError {
  readonly source: string

  constructor(source: string, sources: readonly string[]) {
    super(
      'UNKNOWN_TEXT',
      `A text was given for "${source}", which is no source of the dossier: expected one of ${sources.join(', ')}.`,
    )
    this.source = source
  }
}

/** A graph holds what the files of a dossier cannot say, so that something would be lost. */
export class InexpressibleError extends DossierError {
  constructor(what: string, expected: string) {
    super('INEXPRESSIBLE', `The graph cannot be written as files: ${what}; expected ${expected}.`)
  }
}

/** A folder that a dossier shall be written into holds something already, or is no folder. */
export class FolderNotEmptyError extends DossierError {
  readonly folder: string

  /** @param isReplaced whether a dossier would give way: then there is none */
  constructor(folder: string, isReplaced: boolean) {
    super(
      'FOLDER_NOT_EMPTY',
      isReplaced
        ? `Expected a dossier, or an empty folder, to put the dossier in the place of; "${folder}" holds other things. Name another one.`
        : `Expected an empty folder, or none, to write the dossier into; "${folder}" holds something already. Name another one.`,
    )
    this.folder = folder
  }
}

/** A folder or file cannot be written. */
export class NotWritableError extends DossierError {
  readonly path: string

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super('NOT_WRITABLE', `Nothing was written: "${path}" cannot be written to (${reason}).`, options)
    this.path = path
  }
}

/** A text that a source keeps with its dossier is not there to be copied. */
export class TextMissingError extends DossierError {
  readonly source: string
  readonly file: string

  constructor(source: string, file: string, reason: string) {
    super(
      'TEXT_MISSING',
      `Source "${source}" keeps its text in "${file}", which ${reason}; nothing was written. Give the folder that holds the texts, or leave them out.`,
    )
    this.source = source
    this.file = file
  }
}

/** A graph is too large to be read back from the files of a dossier. */
export class DossierTooLargeError extends DossierError {
  constructor(came: string, expected: string) {
    super(
      'DOSSIER_TOO_LARGE',
      `As files the dossier would have ${came}: expected ${expected}. Nothing was written. Write it as JSON Lines.`,
    )
  }
}

/** The files of a graph would not read back as the same graph, so that they were not written. */
export class NotReadBackError extends DossierError {
  /** What is wrong with the files; empty where they read well, but as something else. */
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], difference: string | undefined) {
    const why =
      difference === undefined
        ? `as files it would have ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
        : `${difference} would not come back as it is`
    super('NOT_READ_BACK', `Nothing was written: ${why}. Mend that first, or write JSON Lines.`)
    this.problems = problems
  }
}

/** A file of JSON Lines does not hold a graph. */
export class LinesError extends DossierError {
  /** All problems, by line, up to a limit. */
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super('BROKEN_LINES', `Expected a graph as JSON Lines; "${file}" has ${count}.`)
    this.problems = problems
  }
}

/** A file of JSON Lines cannot be read. */
export class LinesUnreadableError extends DossierError {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super('LINES_UNREADABLE', `Expected a file of JSON Lines; "${file}" cannot be read (${reason}).`, options)
  }
}

/** A file that shall be written is there already. */
export class FileExistsError extends DossierError {
  readonly file: string

  constructor(file: string) {
    super('FILE_EXISTS', `Expected a file that is not there yet to write to; "${file}" is. Name another one.`)
    this.file = file
  }
}
