import { chromium as browsers, type Page } from 'playwright-core'
import { browserArguments, browserPath } from '../browser.ts'
import { type Html, htmlOf, wholeHtml } from '../html/html.ts'
import { inTurn, serve } from '../serve.ts'

const openPage = async (): Promise<Page> => {
  const browser = await browsers.launch({
    handleSIGTERM: false,
    executablePath: await browserPath(),
    args: [...browserArguments],
  })
  return browser.newPage()
}

let opened: Promise<Page> | undefined

/** One page stays open, with the fonts loaded: only what differs between documents is put into it. */
const show = async (html: Html): Promise<Page> => {
  if (opened === undefined) {
    opened = openPage()
    await (await opened).setContent(wholeHtml(html))
  }
  const page = await opened
  await page.evaluate(async ({ title, pageStyle, body }) => {
    document.title = title
    document.body.innerHTML = body
    const style = document.getElementById('page')
    if (style) style.textContent = pageStyle
    await document.fonts.ready
  }, html)
  return page
}

serve({
  prepare: htmlOf,
  print: inTurn(async (html: Html) => {
    const page = await show(html)
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
  }),
})
