import chromium from '@sparticuz/chromium'

/** What the package switches off that people have switched on; in one process, closing a page ends the browser. */
const unlikePeople = new Set([
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
])

/** Where the binary of Chromium is; the first time it is unpacked. */
export const browserPath = (): Promise<string> => chromium.executablePath()

/** How it is started, with the safeguards and the speed that people have. */
export const browserArguments: readonly string[] = [
  ...chromium.args.filter((argument) => !unlikePeople.has(argument)),
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]
