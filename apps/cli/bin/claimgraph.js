#!/usr/bin/env node
// Runs on any Node, so that an old one gets a sentence instead of a crash: better-sqlite3 ends Node 20 with a segmentation fault.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`claimgraph needs Node 22.22 or later; this is ${process.version}.`)
  console.error('In a clone of claimgraph, "npx claimgraph" uses the Node that comes with it.')
  process.exitCode = 2
} else {
  const { enableCompileCache } = process.getBuiltinModule('node:module')
  // Compiled code is kept between runs, so that a short command is not mostly compiling.
  enableCompileCache()
  const { main } = await import('../src/main.ts')
  process.exitCode = await main(process)
}
