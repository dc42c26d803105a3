import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Serving, serveSample } from './serving.ts'

let serving: Serving
let browser: Browser
let page: Page
let outside: string[]
let complaints: string[]

beforeAll(async () => {
  ;[serving, browser] = await Promise.all([serveSample(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  expect(await serving.stop()).toBe(0)
})

beforeEach(async () => {
  outside = []
  complaints = []
  page = await browser.newPage({ viewport: { width: 1400, height: 850 } })
  await page.context().route('**', (route) => {
    if (route.request().url().startsWith(`${serving.url}/`)) return route.continue()
    outside.push(route.request().url())
    return route.abort()
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
  expect(outside).toEqual([])
})

const tab = (name: string) => page.locator('.graphiql-tab').getByRole('button', { name, exact: true })
/** Opens a tab. GraphiQL takes some clicks for the start of a drag, so it is clicked until it is open. */
const open = (name: string): Promise<void> =>
  expect
    .poll(
      async () => {
        await tab(name).click()
        return page.getByRole('tab', { name, selected: true }).count()
      },
      { timeout: 15_000 },
    )
    .toBe(1)

const editor = () => page.locator('.graphiql-query-editor')
const result = () => page.locator('.graphiql-response')

/**
 * Runs the query of the open tab until the answer shows each of the texts: GraphiQL reads the names of the
 * operations a moment after a tab opens, and runs nothing before.
 */
const run = async (...expected: readonly string[]): Promise<void> => {
  const shown = async (): Promise<boolean> => {
    await page.getByRole('button', { name: /^Execute query/ }).click()
    const waits = expected.map((text) => result().getByText(text).first().waitFor({ timeout: 1_500 }))
    return (await Promise.allSettled(waits)).every(({ status }) => status === 'fulfilled')
  }
  await expect.poll(shown, { timeout: 15_000 }).toBe(true)
}

test('GraphiQL opens with the questions of the sample, answers them, and asks no other host', async () => {
  await page.goto(serving.url)
  for (const name of [
    'ClaimsAboutChina',
    'ClaimsByModality',
    'IndiaByAnyName',
    'Predictions',
    'WhatHappened',
  ])
    await tab(name).waitFor()
  await run('"totalCount": 6', 'mutual-balancing')

  await open('IndiaByAnyName')
  await editor().getByText('byMetonym').first().waitFor()
  await run('byMetonym', 'New Delhi')

  await page.getByRole('button', { name: /Documentation Explorer/ }).click()
  await page.getByRole('link', { name: 'Theme', exact: true }).first().click()
  await page.getByText('A question or subject with one briefing.').first().waitFor()
})

test('a link opens its query with its variables, and the examples do not hide it', async () => {
  const link = new URLSearchParams({
    query: 'query Linked($slug: String!) { theme(slug: $slug) { title } }',
    variables: '{"slug":"afghan-diplomacy"}',
  })
  await page.goto(`${serving.url}/graphql?${link}`)
  await editor().getByText('Linked').waitFor()
  expect(await tab('ClaimsAboutChina').count()).toBe(0)
  await run('Afghan diplomacy')
})
