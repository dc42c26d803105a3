import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Briefing } from './briefing.ts'
import { riverBriefing } from './fixtures/briefing.ts'
import { readPdf } from './fixtures/pdf.ts'
import { oneClaim } from './fixtures/variations.ts'
import { plainLook } from './layout/look.ts'
import type { Node } from './layout/node.ts'
import { prepareTexts } from './print/prepare.ts'
import { renderBriefing } from './render.ts'

const squeezed = (text: string): string => text.replace(/\s+/g, '')

const [claim] = oneClaim.claims
const [source] = oneClaim.sources

const claiming = (...texts: readonly string[]): Briefing => {
  if (claim === undefined) throw new Error('a claim')
  const claims = texts.map((text, index) => ({ ...claim, slug: `claim-${index}`, text, number: index + 1 }))
  return { ...oneClaim, claims }
}

const citing = (...urls: readonly string[]): Briefing => {
  if (source === undefined) throw new Error('a source')
  const sources = urls.map((url, index) => ({ ...source, url, slug: `source-${index}`, number: index + 101 }))
  return { ...oneClaim, sources: [...oneClaim.sources, ...sources] }
}

const printed = async (briefing: Briefing) => {
  const { bytes, missing } = await renderBriefing(briefing)
  const read = await readPdf(bytes)
  return { ...read, missing, text: squeezed(read.pages.join('')) }
}

describe('addresses of sources', () => {
  it('are printed, and lead to the web and to mail or nowhere', async () => {
    const evil = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'java\tscript:alert(2)']
    const { addresses, text } = await printed(
      citing(...evil, 'https://example.org/(a)', 'mailto:a@b.example'),
    )
    expect(addresses.filter((url) => url !== source?.url)).toEqual([
      'https://example.org/(a)',
      'mailto:a@b.example',
    ])
    expect(text).toContain('javascript:alert(1)')
  })
})

describe('markup in texts and names', () => {
  it('is drawn as it is: nothing is fetched, and nothing becomes a picture', async () => {
    let requests = 0
    const server = createServer((_, response) => {
      requests += 1
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('a port')
    const web = `http://127.0.0.1:${address.port}/x.png`
    const markup = [
      `![x](${web})`,
      `<img src="${web}"/>`,
      '![x](file:///etc/hostname)',
      `<image href="${web}"/>`,
    ]
    const names = markup.map((text) => `</text></svg>${text}`)
    try {
      const briefing = {
        ...riverBriefing,
        claims: riverBriefing.claims.map((one, index) => ({ ...one, text: markup[index] ?? one.text })),
        actors: riverBriefing.actors.map((one, index) => ({ ...one, name: names[index] ?? one.name })),
        events: riverBriefing.events.map((one, index) => ({ ...one, title: names[index] ?? one.title })),
      }
      const { text, images, addresses } = await printed(briefing)
      for (const words of markup) expect(text).toContain(squeezed(words))
      expect(images).toBe(0)
      expect(addresses).not.toContain(web)
    } finally {
      server.close()
    }
    expect(requests).toBe(0)
  })
})

describe('blocks that stand in each other', () => {
  const deep = 5_000

  it.each([
    [
      'blocks',
      () => Array.from({ length: deep }).reduce<Node>((stack) => ({ stack: [stack] }), { text: 'x' }),
    ],
    [
      'texts',
      () =>
        Array.from({ length: deep }).reduce<Node & { text: unknown }>((text) => ({ text: [text as never] }), {
          text: 'x',
        }),
    ],
  ])('are refused with a reason: %s', (_, make) => {
    const refused = () =>
      prepareTexts(
        [make()],
        { ...plainLook, direction: 'ltr' },
        (text, family) => [{ text, family }],
        () => {},
      )
    expect(refused).toThrow('at most 200 deep')
  })

  it('are named with the theme', async () => {
    const broken = { ...oneClaim, dossier: { ...oneClaim.dossier, asOf: 'soon' } }
    await expect(renderBriefing(broken)).rejects.toThrow(
      /"empty" could not be rendered \(.+\); nothing was written/,
    )
  })
})

describe('what cannot be seen', () => {
  const override = 'The bank \u202epaid\u202c 12 \u2066million\u2069 to (A).'
  const zeroWidth = 'The a\u200bd\u2060m\ufeffi\u200dral left.'
  const persian = 'می\u200cخواهم'

  it('orders no words, stands in none, and is told', async () => {
    const { text, missing, outline, attachments } = await printed({
      ...claiming(`${override} شہر`, zeroWidth, persian, 'Family \u{1f468}\u200d\u{1f469}.'),
      theme: { ...oneClaim.theme, title: 'Salt \u202eand light' },
    })
    expect(text).toContain('Thebankpaid12millionto(A).')
    expect(text).toContain('Theadmiralleft.')
    expect(outline.join()).not.toMatch(/[\u202a-\u202e]/)
    const told = (of: string) =>
      missing.flatMap(({ text: words, character, isHidden }) =>
        isHidden && words.startsWith(of) ? [character] : [],
      )
    expect(told('The bank')).toEqual(['\u202e', '\u202c', '\u2066', '\u2069'])
    expect(told('The a')).toEqual(['\u200b', '\u2060', '\ufeff', '\u200d'])
    expect(told('Salt')).toEqual(['\u202e'])
    expect(missing.filter(({ text: words }) => words === persian || words.startsWith('Family'))).toEqual([])
    // The data is as it was.
    expect(JSON.parse(attachments[0] ?? '').claims[1].text).toBe(zeroWidth)
  })

  it('is left out where it is no character', async () => {
    const broken = 'N\u0000U\u001bL \ud800 half \ufffe none \\( \\) (a) \\n %%EOF <</S/JavaScript>> endobj'
    const title = 'A (title) with \\ & <b>, \u0000 and \udc00'
    const read = await printed({ ...claiming(broken), theme: { ...oneClaim.theme, title } })
    expect(read.text).toContain('NULhalfnone\\(\\)(a)\\n%%EOF<</S/JavaScript>>endobj')
    expect(read.title).toBe('A (title) with \\ & <b>,  and ')
    expect(read.xml).toContain('A (title) with \\ &amp; &lt;b&gt;,  and ')
    expect(read.missing.filter(({ text }) => text === broken).map(({ character }) => character)).toEqual([
      '\u0000',
      '\u001b',
      '\ud800',
      '\ufffe',
    ])
  })
})
