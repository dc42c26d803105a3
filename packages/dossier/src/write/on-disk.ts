import { codeOf } from '../discover/list.ts'
import { NotWritableError } from '../errors.ts'

/**
 * Does something on the disk.
 * @param path what it is done for, as the user named it
 * @throws NotWritableError where the system refuses
 */
export const onDisk = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (cause) {
    throw new NotWritableError(path, codeOf(cause), { cause })
  }
}
