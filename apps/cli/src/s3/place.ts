import { digest, manifestName, type Place } from '@claimgraph/reports'
import type { Bucket } from './bucket.ts'

/** What a store keeps beside a PDF: its digest, so that nobody need fetch it to know which it is. */
const digestHeader = 'x-amz-meta-sha256'

/**
 * A bucket as a place for PDFs. Each put is whole or not at all; what needs several is done alone.
 * @param alone lets nobody else who prints there work meanwhile
 */
export const bucketPlace = (bucket: Bucket, alone: Place['alone']): Place => {
  const manifest = async (): Promise<string | undefined> => (await bucket.get(manifestName))?.text()
  return {
    name: bucket.name,
    alone,
    manifest,
    // Whoever may read what stands there knows of no reason against writing until it is tried.
    prepare: async () => void (await manifest()),
    putManifest: (text) =>
      bucket.put(manifestName, Buffer.from(text), { 'content-type': 'application/json' }),
    digestOf: async (file) => {
      const response = await bucket.get(file, 'HEAD')
      return response && (response.headers.get(digestHeader) ?? '')
    },
    printedBesides: async () => [],
    stage: async (file, bytes) => ({
      commit: () =>
        bucket.put(file, bytes, { 'content-type': 'application/pdf', [digestHeader]: digest(bytes) }),
      discard: async () => {},
    }),
  }
}
