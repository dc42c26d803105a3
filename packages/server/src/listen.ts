import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loopbackHosts } from './doors.ts'
import { BindRefusedError, ListenFailedError, PortInUseError } from './errors.ts'
import type { Handler } from './handler.ts'
import { nodeListener } from './node.ts'

/** Where to listen. */
export interface ListenOptions {
  /**
   * A loopback address.
   * @default '127.0.0.1'
   */
  readonly host?: string
  /**
   * 0 takes any port that is free.
   * @default 4000
   */
  readonly port?: number
}

/** A server that listens. */
export interface Listening {
  /** Such as `http://127.0.0.1:4000`, with the port that was taken. */
  readonly url: string
  /** Takes no more requests, ends the event streams, finishes what is under way for up to 5 s, and ends all connections. */
  readonly close: () => Promise<void>
}

/** A peer that sends slowly or says nothing keeps no connection for longer than this, and no more than these. */
const serverOptions = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
} as const

const maxConnections = 500
const drainMs = 5_000

const isAddressInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

const start = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(
        isAddressInUse(cause)
          ? new PortInUseError(host, port, { cause })
          : new ListenFailedError(host, port, { cause }),
      )
    server.once('error', fail)
    try {
      server.listen(port, host, () => {
        server.off('error', fail)
        resolve()
      })
    } catch (error) {
      fail(error)
    }
  })

/** A connection kept alive becomes idle only once its last answer is out, so the idle ones are ended again and again. */
const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const giveUp = setTimeout(() => server.closeAllConnections(), drainMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(giveUp)
      resolve()
    })
  })

/**
 * Serves a handler on this machine.
 * @throws BindRefusedError where the host is not a loopback address
 * @throws PortInUseError where something else listens there
 * @throws ListenFailedError where the system refuses for another reason
 */
export const listen = async (
  handler: Handler,
  { host = '127.0.0.1', port = 4000 }: ListenOptions = {},
): Promise<Listening> => {
  const named = host === '::1' ? '[::1]' : host
  if (!loopbackHosts.some((allowed) => allowed === named)) throw new BindRefusedError(host, loopbackHosts)
  const closing = new AbortController()
  const server = createServer(serverOptions, nodeListener(handler, closing.signal))
  server.maxConnections = maxConnections
  await start(server, host === '[::1]' ? '::1' : host, port)
  const { port: taken } = server.address() as AddressInfo
  const close = (): Promise<void> => {
    closing.abort()
    return drain(server)
  }
  return { url: `http://${named}:${taken}`, close }
}
