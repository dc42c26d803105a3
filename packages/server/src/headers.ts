/** Nothing may be loaded, run, framed or sent from an answer, save where a page says otherwise. */
const contentSecurityPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** GraphiQL runs scripts and workers of this server alone; its editor writes styles and carries its fonts and icons. */
export const graphiqlPolicy = [
  contentSecurityPolicy,
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
].join('; ')

/** The headers of each answer that has none of these of its own. */
export const securedHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Gives an answer the headers that each answer has, unless it has its own. */
export const secureHeaders = (headers: Headers): void => {
  for (const [name, value] of Object.entries(securedHeaders)) if (!headers.has(name)) headers.set(name, value)
}
