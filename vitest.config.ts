import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests run on Node's own module loader: through Vite's, graphql would be loaded twice. */
export default defineConfig({
  test: {
    silent: 'passed-only',
    // Most tests wait for what they have started: a core that is kept free for that would be idle.
    maxWorkers: '100%',
    // What is remembered of the dossiers of tests is no part of what the user's claimgraph remembers.
    env: { XDG_CACHE_HOME: join(tmpdir(), 'claimgraph-tests') },
    experimental: { viteModuleRunner: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'end to end',
          include: ['tests/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
