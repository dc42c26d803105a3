/** The base of what the server throws; `code` is stable. */
export abstract class ServerError extends Error {
  abstract readonly code: string
}

/** Something else listens on the port already. */
export class PortInUseError extends ServerError {
  override readonly name = 'PortInUseError'
  readonly code = 'PORT_IN_USE'
  readonly port: number
  constructor(host: string, port: number, options: { readonly cause: unknown }) {
    super(
      `Port ${port} of ${host} is in use. Stop what listens there, or choose another port with --port.`,
      options,
    )
    this.port = port
  }
}

/** The address can be reached from other machines, and the server asks nobody who they are. */
export class BindRefusedError extends ServerError {
  override readonly name = 'BindRefusedError'
  readonly code = 'BIND_REFUSED'
  readonly host: string
  constructor(host: string, allowed: readonly string[]) {
    super(
      `Expected a loopback address (${allowed.join(', ')}), got "${host}". Whoever reaches the server may read all of the graph, so it serves this machine only; for others, put a proxy that signs them in before it.`,
    )
    this.host = host
  }
}

/** The system did not let the server listen, for a reason that `cause` holds. */
export class ListenFailedError extends ServerError {
  override readonly name = 'ListenFailedError'
  readonly code = 'LISTEN_FAILED'
  constructor(host: string, port: number, options: { readonly cause: unknown }) {
    super(
      `Cannot listen on port ${port} of ${host}. Ports go from 0 (any free one) to 65535, and those below 1024 may need rights.`,
      options,
    )
  }
}
