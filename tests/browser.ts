import chromium from '@sparticuz/chromium'
import { type Browser, chromium as browsers } from 'playwright-core'

/** What the package switches off that people have switched on; in one process, closing a page ends the browser. */
const unlikePeople = new Set([
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
])

/** A headless browser that can reach nothing but this machine. */
export const launchBrowser = async (): Promise<Browser> =>
  browsers.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((argument) => !unlikePeople.has(argument)),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  })
