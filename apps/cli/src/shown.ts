import { relative } from 'node:path'

/** How a path is named in messages: from where the user stands. */
export const shown = (path: string, cwd: string): string => relative(cwd, path) || '.'

/** A path or an address as it is typed in a shell: in quotes where it needs them, and so that no dash at its start makes a flag of it. */
export const typed = (path: string): string => {
  const safe = path.startsWith('-') ? `./${path}` : path
  return /^[\w./:@-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`
}
