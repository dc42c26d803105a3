import { createHandler, type Listening, listen, type ServedGraph } from '@claimgraph/server'
import {
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

/** What GraphiQL is opened on. */
const graph = (): ServedGraph => {
  const Theme = new GraphQLObjectType<string>({
    name: 'Theme',
    description: 'A question or subject with one briefing.',
    fields: {
      slug: { type: new GraphQLNonNull(GraphQLID), resolve: (slug) => slug },
      title: { type: GraphQLString, resolve: (slug) => `The theme of ${slug}` },
    },
  })
  const Query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      themes: { type: new GraphQLList(Theme), resolve: () => ['energy', 'trade'] },
      theme: {
        type: Theme,
        args: { slug: { type: new GraphQLNonNull(GraphQLID) } },
        resolve: (_, { slug }) => slug,
      },
    },
  })
  return { schema: new GraphQLSchema({ query: Query }), context: {} }
}

const examples = [
  { name: 'All themes', query: 'query AllThemes {\n  themes {\n    title\n  }\n}\n' },
  {
    name: 'One theme',
    query: 'query OneTheme($slug: ID!) {\n  theme(slug: $slug) {\n    title\n  }\n}\n',
    variables: { slug: 'ports' },
  },
]

let browser: Browser
let server: Listening
let page: Page
let outside: string[]
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  server = await listen(createHandler({ graph, examples, title: 'Energy & trade' }), { port: 0 })
  outside = []
  complaints = []
  page = await browser.newPage({ viewport: { width: 1400, height: 850 } })
  await page.context().route('**', (route) => {
    if (route.request().url().startsWith(`${server.url}/`)) return route.continue()
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
  await server.close()
})

const tab = (name: string) => page.getByRole('tab', { name })
const editor = () => page.locator('.graphiql-query-editor')
const result = () => page.locator('.graphiql-response')

/**
 * Runs the query of the open tab until the answer shows each of the texts: GraphiQL reads the names of the
 * operations a moment after a tab opens, and runs nothing before.
 */
const run = async (...expected: readonly string[]): Promise<void> => {
  const shown = async (): Promise<boolean> => {
    await page.getByRole('button', { name: /^Execute query/ }).click()
    const waits = expected.map((text) => result().getByText(text).waitFor({ timeout: 1_000 }))
    return (await Promise.allSettled(waits)).every(({ status }) => status === 'fulfilled')
  }
  await expect.poll(shown, { timeout: 8_000 }).toBe(true)
}

test('GraphiQL opens with the examples, runs them, and asks nobody else', async () => {
  await page.goto(server.url)
  await tab('AllThemes').waitFor()
  await tab('OneTheme').waitFor()
  expect(await page.title()).toBe('Energy & trade')
  await run('The theme of energy', 'The theme of trade')

  await tab('OneTheme').click()
  await editor().getByText('$slug').first().waitFor()
  await run('The theme of ports')

  await page.getByRole('button', { name: /Documentation Explorer/ }).click()
  await page.getByRole('link', { name: 'Theme', exact: true }).click()
  await page.getByText('A question or subject with one briefing.').waitFor()

  expect(complaints).toEqual([])
  expect(outside).toEqual([])
})

test('a link opens its query with its variables, and the examples do not hide it', async () => {
  const link = new URLSearchParams({
    query: 'query Linked($slug: ID!) { theme(slug: $slug) { title } }',
    variables: '{"slug":"rivers"}',
  })
  await page.goto(`${server.url}/graphql?${link}`)
  await editor().getByText('Linked').waitFor()
  expect(await tab('AllThemes').count()).toBe(0)
  await run('The theme of rivers')
  expect(complaints).toEqual([])
  expect(outside).toEqual([])
})
