import { relative } from 'node:path'

/** How a path is named in messages: from where the user stands. */
export const shown = (path: string, cwd: string): string => relative(cwd, path) || '.'
