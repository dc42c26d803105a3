import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { openStore } from '@claimgraph/store'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, inFolder } from './claimgraph.ts'
import { sampleGraph } from './databases.ts'

const credentials = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }
const out = 's3://desk/briefings/weekly'

let server: Postgres
let db: string
beforeAll(async () => {
  server = await startPostgres()
  db = await server.address('desk')
  const store = await openStore(db)
  await store.load(await sampleGraph())
  await store.close()
})
afterAll(() => server.stop())

/** A store that speaks S3, with a bucket called desk. */
const inStore = (work: (endpoint: string) => Promise<void>): Promise<void> =>
  inFolder(async (directory) => {
    const store = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory,
      configureBuckets: [{ name: 'desk' }],
    })
    const { port } = await store.run()
    try {
      await work(`http://127.0.0.1:${port}`)
    } finally {
      await store.close()
    }
  })

const client = new AwsClient({
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
  service: 's3',
  region: 'us-east-1',
})

const contents = async (response: Response): Promise<string> =>
  Buffer.from(await response.arrayBuffer()).toString('latin1')

/** Queues all, and lets so many workers print it; gives what they print. */
const print = async (endpoint: string, workers: number): Promise<readonly string[]> => {
  expect((await claimgraph(['enqueue', '--db', db])).code).toBe(0)
  const env = { ...credentials, AWS_ENDPOINT_URL_S3: endpoint }
  const args = ['worker', '--db', db, '-o', out, '-j', '2', '--until-empty']
  const finished = await Promise.all(Array.from({ length: workers }, () => claimgraph(args, { env })))
  expect(finished.map(({ code }) => code)).toEqual(Array(workers).fill(0))
  return finished.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line !== '')).sort()
}

describe('a worker that prints into a store that speaks S3', () => {
  it('puts there what a build puts into a folder, beside another worker, and leaves it alone where it is unchanged', () =>
    inStore((endpoint) =>
      inFolder(async (built) => {
        expect(await print(endpoint, 2)).toEqual(
          Array(5).fill(expect.stringMatching(/^s3:\/\/desk\/briefings\/weekly\/.*\.pdf .* first build$/)),
        )
        expect((await claimgraph(['build', '--db', db, '-o', built])).code).toBe(0)
        const files = (await readdir(built)).filter((file) => !file.startsWith('.'))
        expect(files).toHaveLength(6)
        for (const file of files) {
          const response = await client.fetch(`${endpoint}/desk/briefings/weekly/${file}`)
          expect([file, await contents(response)]).toEqual([
            file,
            await readFile(join(built, file), 'latin1'),
          ])
          expect(response.headers.get('content-type')).toBe(
            file === 'manifest.json' ? 'application/json' : 'application/pdf',
          )
        }
        expect(await print(endpoint, 1)).toEqual(Array(5).fill(expect.stringMatching(/ unchanged$/)))
        await client.fetch(`${endpoint}/desk/briefings/weekly/afghan-diplomacy.pdf`, {
          method: 'PUT',
          body: 'another',
        })
        expect(await print(endpoint, 1)).toEqual([
          expect.stringMatching(/afghan-diplomacy\.pdf .* PDF is not the one that was built$/),
          ...Array(4).fill(expect.stringMatching(/ unchanged$/)),
        ])
      }),
    ))

  it('takes turns with others that write the same address with other slashes', () =>
    inStore(async (endpoint) => {
      expect((await claimgraph(['enqueue', '--db', db])).code).toBe(0)
      const env = { ...credentials, AWS_ENDPOINT_URL_S3: endpoint }
      const { code, stdout } = await claimgraph(
        ['worker', '--db', db, '-o', 's3://desk//briefings/weekly/', '--until-empty', '--json'],
        { env },
      )
      const files = stdout.split('\n').filter((line) => line !== '')
      expect([code, files.length]).toEqual([0, 5])
      // The lock is called as the place is.
      for (const line of files) expect(JSON.parse(line).file).toBe(`${out}/${JSON.parse(line).theme}.pdf`)
    }))

  it('says what is wrong with the address, the credentials, the bucket or the store, and takes nothing', () =>
    inStore(async (endpoint) => {
      const work = async (to: string, env: Readonly<Record<string, string>>) => {
        const { code, stderr } = await claimgraph(['worker', '--db', db, '-o', to, '--until-empty'], { env })
        return [code, stderr.split('\n')[0]]
      }
      const env = { ...credentials, AWS_ENDPOINT_URL_S3: endpoint }
      const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
      expect(await work('s3://Desk', env)).toEqual([
        2,
        'error: Expected --out s3://bucket/prefix, got "s3://Desk".',
      ])
      expect(await work('S3://desk', env)).toEqual([
        2,
        'error: Expected --out s3://bucket/prefix, got "S3://desk".',
      ])
      expect(await work('s3://desk/../other', env)).toEqual([
        2,
        'error: Expected --out s3://bucket/prefix without "." and "..", got "s3://desk/../other".',
      ])
      expect(await work(out, { ...env, AWS_ENDPOINT_URL_S3: 'minio:9000' })).toEqual([
        2,
        'error: Expected AWS_ENDPOINT_URL_S3 to be an address such as http://minio:9000, got "minio:9000".',
      ])
      expect(await work(out, none)).toEqual([2, 'error: There are no credentials for the bucket.'])
      expect(await work(out, { ...env, AWS_SECRET_ACCESS_KEY: 'wrong' })).toEqual([
        1,
        expect.stringMatching(
          /^error: Cannot read s3:\/\/desk\/briefings\/weekly\/manifest\.json: 403 Forbidden, SignatureDoesNotMatch, /,
        ),
      ])
      expect(await work('s3://other', env)).toEqual([
        1,
        'error: Cannot read s3://other/manifest.json: 404 Not Found, NoSuchBucket, The specified bucket does not exist.',
      ])
      expect(await work(out, { ...env, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' })).toEqual([
        1,
        expect.stringMatching(/^error: Cannot reach s3:\/\/desk\/briefings\/weekly: /),
      ])
    }))
})
