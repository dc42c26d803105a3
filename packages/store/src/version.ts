import { sqliteVersion } from './dialect/sqlite/version.ts'
import { UnknownStoreError } from './errors.ts'
import { migrations } from './migrations/index.ts'

/** Which schema a database has. */
export interface StoreVersion {
  /** 0 where claimgraph has written nothing into it yet. */
  readonly version: number
  /** The newest that this claimgraph knows, which opening the store would bring it to. */
  readonly newest: number
}

const versionAt = async (address: string): Promise<number> => {
  const file = /^sqlite:(.+)$/.exec(address)?.[1]
  if (file !== undefined) return sqliteVersion(file)
  if (!/^postgres(?:ql)?:/.test(address)) throw new UnknownStoreError(address)
  const { postgresVersion } = await import('./dialect/postgres/index.ts')
  return postgresVersion(address)
}

/**
 * Looks which schema a database has, and changes nothing in it.
 * @throws UnknownStoreError, CannotOpenError
 */
export const storeVersion = async (address: string): Promise<StoreVersion> => ({
  version: await versionAt(address),
  newest: migrations.length,
})
