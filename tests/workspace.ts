import { cp } from 'node:fs/promises'
import { basename } from 'node:path'
import { root } from './claimgraph.ts'

const leftOut = new Set(['.git', '.turbo', 'bench', 'dist', 'docs', 'node_modules', 'out'])

/** What a test may put into a package for a moment. */
const passing = /\.fixtures\.ts$/

/** Copies what the workspace is made of, without what was installed: nothing can be run there that needs a package. */
export const copyWorkspace = (to: string): Promise<void> => {
  const filter = (path: string): boolean =>
    path === root || !(leftOut.has(basename(path)) || passing.test(path))
  return cp(root, to, { recursive: true, filter })
}
