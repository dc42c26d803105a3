import type { Head } from './head.ts'

/** The names under which this machine is reached from itself, as they stand in a URL. */
export const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'] as const

/** Refuses a request by what stands before its body; undefined lets it pass. */
export type Door = (head: Head) => Response | undefined

/** An answer in the shape of GraphQL's errors, so that every client can show it. */
export const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status })

const withoutPort = (host: string): string => host.replace(/:\d+$/, '')

/**
 * Refuses with 421 what asks for a host that is not ours. A page of `evil.example` may point its own name at
 * 127.0.0.1 (DNS rebinding), and its scripts could then read all; but the browser still sends that name.
 * @param allowed names, which fit on each port (a tunnel changes it), or names with a port, which fit on that one
 */
export const createHostDoor =
  (allowed: readonly string[]): Door =>
  ({ header }) => {
    const host = (header('host') ?? '').toLowerCase()
    if (allowed.includes(host) || allowed.includes(withoutPort(host))) return undefined
    return refuse(
      421,
      'MISDIRECTED_REQUEST',
      `Expected a request for ${allowed.join(', ')}, got one for "${host}".`,
    )
  }

const isJson = (contentType: string | undefined): boolean =>
  contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json'

/**
 * Refuses what a page of another origin can make a browser send without asking first.
 *
 * A POST must have JSON: forms cannot send it, and scripts only after a preflight, which is never granted here.
 * `curl -H 'content-type: application/json'` needs no more. A GET needs no header of its own, for it runs queries
 * alone and no other page can read the answer (no CORS, nosniff, CORP); and where the browser says that another
 * site asks (`Sec-Fetch-Site`), neither is run, so that nobody can time or tire the server through a visitor.
 */
export const originDoor: Door = ({ method, header }) => {
  if (['cross-site', 'same-site'].includes(header('sec-fetch-site') ?? ''))
    return refuse(
      403,
      'CROSS_ORIGIN_REFUSED',
      "Expected a request of this server's own pages or of a program, got one of another site.",
    )
  if (method === 'POST' && !isJson(header('content-type')))
    return refuse(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Expected a POST with the header "content-type: application/json".',
    )
  return undefined
}
