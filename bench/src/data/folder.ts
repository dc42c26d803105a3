import { fileURLToPath } from 'node:url'

/** Where the databases are kept between runs. */
export const dataFolder = fileURLToPath(new URL('../../.data', import.meta.url))
