import type { Activity } from '@claimgraph/model'
import type { Author } from '@claimgraph/store'

/** What sort of thing a change is about. */
export type Subject = Activity['subject']

/** Where the files of a dossier say something, or should. */
export interface Place {
  /** The file, as the reader of a message finds it. */
  readonly file: string
  /** From 1; undefined where the thing is yet to be written. */
  readonly line?: number | undefined
}

/** Whether the graph can be changed here: by whom unless the caller says, or where else. */
export type Writing =
  | {
      readonly is: 'open'
      readonly by: Pick<Author, 'agent' | 'agentKind'>
      /** Is called after each change. @default nothing */
      readonly onChange?: () => void
    }
  | {
      readonly is: 'closed'
      /** Where a thing is declared, or a new one of its kind would be; undefined where no files are known. */
      readonly placeOf: (kind: Subject, id: string | undefined) => Place | undefined
    }

/** Changes are not taken, and nothing is known of files. */
export const closed: Writing = { is: 'closed', placeOf: () => undefined }
