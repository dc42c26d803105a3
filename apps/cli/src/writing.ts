import { join } from 'node:path'
import type { DossierReading } from '@claimgraph/dossier'
import type { Writing } from '@claimgraph/schema/writing'
import { shown } from './shown.ts'

/** Where the files of a dossier are the truth: a change is answered with the file to edit, from where the user stands. */
export const writtenInFiles = (folder: string, placeOf: DossierReading['placeOf'], cwd: string): Writing => ({
  is: 'closed',
  placeOf: (kind, id) => {
    const place = placeOf(kind, id)
    return { ...place, file: shown(join(folder, place.file), cwd) }
  },
})

/** Where a database is the truth: changes are made in it. */
export const writtenInDatabase = (agent: string, onChange: () => void = () => {}): Writing => ({
  is: 'open',
  by: { agent, agentKind: 'human' },
  onChange,
})
