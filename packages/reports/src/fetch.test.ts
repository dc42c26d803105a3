import { describe, expect, it } from 'vitest'
import { QueryFailedError, ThemeNotFoundError } from './errors.ts'
import { type Ask, executeBy, executeOverHttp } from './execute.ts'
import { fetchBriefing } from './fetch.ts'
import { allPages, type Page } from './pages.ts'
import { ThemeSlugsDocument } from './queries/documents.gen.ts'

/** A list of numbers in pages of three; the cursor is the last number. */
const pageOf =
  (total: number) =>
  async (after: string | null): Promise<Page<number>> => {
    const start = after === null ? 0 : Number(after)
    const nodes = Array.from({ length: Math.min(3, total - start) }, (_, index) => start + index + 1)
    const endCursor = nodes.length > 0 ? String(nodes.at(-1)) : null
    return { nodes, pageInfo: { hasNextPage: start + nodes.length < total, endCursor } }
  }

describe('allPages', () => {
  it.each([0, 1, 3, 4, 9])('reads all of a list of %i, each once and in order', async (total) => {
    expect(await allPages(pageOf(total))).toEqual(Array.from({ length: total }, (_, index) => index + 1))
  })
})

describe('executeBy', () => {
  it('throws what the graph said was wrong', async () => {
    const refuses: Ask = async () => ({
      data: null,
      errors: [{ message: 'Too deep.' }, { message: 'Too long.' }],
    })
    const asked = executeBy(refuses)(ThemeSlugsDocument, {})
    await expect(asked).rejects.toThrow(QueryFailedError)
    await expect(asked).rejects.toThrow('Too deep.; Too long.')
  })

  it('does not take silence for an answer', async () => {
    await expect(executeBy(async () => ({}))(ThemeSlugsDocument, {})).rejects.toThrow('it sent no data')
  })
})

describe('executeOverHttp', () => {
  it('says where it asked when nobody answers', async () => {
    const unreachable = async (): Promise<Response> => {
      throw new TypeError('fetch failed')
    }
    await expect(
      executeOverHttp('http://127.0.0.1:9/graphql', unreachable)(ThemeSlugsDocument, {}),
    ).rejects.toThrow('http://127.0.0.1:9/graphql')
  })
})

it('names the theme that the graph does not hold', async () => {
  const dossier = {
    title: 'T',
    language: 'en',
    asOf: '2020-01-01',
    marking: { tlp: 'CLEAR', text: null },
    editors: [],
  }
  const asked = fetchBriefing(
    executeBy(async () => ({ data: { dossier, theme: null, activities: { nodes: [] } } })),
    'atlantis',
  )
  await expect(asked).rejects.toThrow(ThemeNotFoundError)
})
