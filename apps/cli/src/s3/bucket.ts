import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { BucketError, UsageError } from '../errors.ts'

/** A part of a bucket in a store that speaks S3. */
export interface Bucket {
  /** `s3://bucket/prefix`, the same however its slashes were written: workers take turns by it. */
  readonly name: string
  /** What stands under a name, or only what is said of it; undefined where nothing does. @throws BucketError */
  readonly get: (file: string, method?: 'GET' | 'HEAD') => Promise<Response | undefined>
  /** Puts something under a name, whole. @throws BucketError */
  readonly put: (file: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>) => Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

const hint =
  'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL_S3 where the store is not that of Amazon.'

const clientIn = (env: Environment, region: string): AwsClient => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new UsageError('There are no credentials for the bucket.', hint)
  return new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
    service: 's3',
    region,
    // What the store is too busy for is tried again, for 6 s in all.
    retries: 7,
  })
}

const endpointIn = (env: Environment, region: string): string => {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = env
  const endpoint = AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`
  // `minio:9000` is an address as well, of a scheme that is called minio.
  if (/^https?:\/\//.test(endpoint) && URL.canParse(endpoint)) return endpoint.replace(/\/+$/, '')
  throw new UsageError(
    `Expected AWS_ENDPOINT_URL_S3 to be an address such as http://minio:9000, got "${endpoint}".`,
    hint,
  )
}

/** What the store says in its XML, in a line. */
const saidIn = async (response: Response): Promise<string> => {
  const text = await response.text()
  const [code, message] = ['Code', 'Message'].map(
    (tag) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1],
  )
  return [`${response.status} ${response.statusText}`.trim(), code, message].filter(Boolean).join(', ')
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? cause.message : String(cause)
}

const isMissing = async (response: Response): Promise<boolean> =>
  response.status === 404 && !(await response.clone().text()).includes('NoSuchBucket')

/**
 * The part of a bucket that an address names, with the credentials and the endpoint of the environment.
 * @param address `s3://bucket` or `s3://bucket/prefix`
 * @throws UsageError
 */
export const openBucket = (address: string, env: Environment): Bucket => {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]*)(?:\/(.*))?$/.exec(address) ?? []
  if (bucket === undefined)
    throw new UsageError(
      `Expected --out s3://bucket/prefix, got "${address}".`,
      'For example: --out s3://desk/briefings',
    )
  const { AWS_REGION, AWS_DEFAULT_REGION } = env
  const region = AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1'
  const client = clientIn(env, region)
  const parts = [bucket, ...prefix.split('/').filter((part) => part !== '')]
  if (parts.some((part) => part === '.' || part === '..'))
    throw new UsageError(
      `Expected --out s3://bucket/prefix without "." and "..", got "${address}".`,
      'In an address they would lead into another bucket.',
    )
  const name = `s3://${parts.join('/')}`
  const path = parts.map(encodeURIComponent).join('/')
  const base = `${endpointIn(env, region)}/${path}`

  const ask = async (file: string, request: RequestInit): Promise<Response> => {
    try {
      return await client.fetch(`${base}/${file}`, request)
    } catch (error) {
      throw new BucketError(`Cannot reach ${name}: ${reasonOf(error)}.`, { cause: error })
    }
  }
  return {
    name,
    get: async (file, method = 'GET') => {
      const response = await ask(file, { method })
      if (response.ok) return response
      if (await isMissing(response)) return undefined
      throw new BucketError(`Cannot read ${name}/${file}: ${await saidIn(response)}.`)
    },
    put: async (file, bytes, headers) => {
      const body = Buffer.from(bytes)
      // Signed as well, so that the store takes no other bytes than these.
      const sha256 = createHash('sha256').update(body).digest('hex')
      const signed = { ...headers, 'x-amz-content-sha256': sha256 }
      const response = await ask(file, { method: 'PUT', body, headers: signed })
      if (!response.ok) throw new BucketError(`Cannot write ${name}/${file}: ${await saidIn(response)}.`)
    },
  }
}
