import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { browserArguments, browserPath } from '../pdf/browser.ts'
import { htmlOf, wholeHtml } from '../pdf/html/html.ts'
import { say } from '../say.ts'
import { claimgraph, run } from './command.ts'
import { inRounds, type Pace } from './rounds.ts'
import { sample, sampleBriefings } from './sample.ts'
import type { Ratios } from './targets.ts'

/** Writes each briefing of the sample as a page of HTML. @returns the files */
const writePages = async (folder: string): Promise<readonly string[]> => {
  const briefings = await sampleBriefings()
  const pages = briefings.map((briefing) => ({
    file: join(folder, `${briefing.theme.slug}.html`),
    html: wholeHtml(htmlOf(briefing)),
  }))
  for (const { file, html } of pages) await writeFile(file, html)
  return pages.map(({ file }) => file)
}

/** Starts Chromium, has it print pages, and ends it. @returns milliseconds */
const printPages = async (executablePath: string, pages: readonly string[]): Promise<number> => {
  const begun = performance.now()
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
  try {
    const page = await browser.newPage()
    for (const file of pages) {
      await page.goto(pathToFileURL(file).href)
      await page.pdf({ preferCSSPageSize: true, printBackground: true })
    }
  } finally {
    await browser.close()
  }
  return performance.now() - begun
}

/** As its command line does, which takes one page at a time. */
const printEachPage = async (executablePath: string, pages: readonly string[]): Promise<number> => {
  let ms = 0
  for (const page of pages) ms += await printPages(executablePath, [page])
  return ms
}

/** Builds the sample where nothing was built. @returns milliseconds */
const buildCold = async (folder: string): Promise<number> => {
  const out = join(folder, 'cold')
  const { ms } = await run(claimgraph('build', '--dossier', sample, '--out', out))
  await rm(out, { recursive: true })
  return ms
}

/** Builds the sample, and prints the same briefings by a Chromium started for each: by the clock, as one waits for them. */
export const measureChromium = async (parent: string, pace: Pace): Promise<Ratios> => {
  const folder = join(parent, 'chromium')
  await mkdir(folder)
  const browser = await browserPath()
  const pages = await writePages(folder)
  await buildCold(folder)
  const ratios = await inRounds(pace, async () => {
    const ours = await buildCold(folder)
    const theirs = await printEachPage(browser, pages)
    const atOnce = await printPages(browser, pages)
    say(
      `${pages.length} briefings: ours ${ours.toFixed(0)} ms, Chromium ${theirs.toFixed(0)} ms, or ${atOnce.toFixed(0)} ms started once.`,
    )
    return ours / theirs
  })
  return { 'cold-build-vs-chromium': ratios }
}
