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
