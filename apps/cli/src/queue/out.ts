import { join, resolve } from 'node:path'
import type { Place } from '@claimgraph/reports'
import type { Terminal } from '../console.ts'
import { shown } from '../shown.ts'

/** Where a worker prints. */
export interface Out {
  /** How it is called in messages. */
  readonly name: string
  /** The path of a file there, as the user sees it. */
  readonly pathOf: (file: string) => string
  /**
   * The folder, or the place.
   * @param alone lets no other worker work under the same name meanwhile
   */
  readonly place: (
    alone: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>,
  ) => string | Place
}

/**
 * Understands where a worker is to print.
 * @param out a folder, or `s3://bucket/prefix`
 * @throws UsageError
 */
export const openOut = async (out: string, terminal: Pick<Terminal, 'cwd' | 'env'>): Promise<Out> => {
  if (!/^s3:/i.test(out)) {
    const [cwd, folder] = [terminal.cwd(), resolve(terminal.cwd(), out)]
    return {
      name: shown(folder, cwd),
      pathOf: (file) => shown(join(folder, file), cwd),
      place: () => folder,
    }
  }
  const [{ openBucket }, { bucketPlace }] = await Promise.all([
    import('../s3/bucket.ts'),
    import('../s3/place.ts'),
  ])
  const bucket = openBucket(out, terminal.env)
  return {
    name: bucket.name,
    pathOf: (file) => `${bucket.name}/${file}`,
    place: (alone) => bucketPlace(bucket, (work) => alone(bucket.name, work)),
  }
}
