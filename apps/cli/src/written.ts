import { basename } from 'node:path'
import { manifestName } from '@claimgraph/reports/manifest'

/** Whether a file is what a build writes, which may be into the dossier. */
export const isWritten = (path: string): boolean => path.endsWith('.pdf') || basename(path) === manifestName
