import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { plainTemplate, Section, type Template } from '@claimgraph/model'
import { describe, expect, it, onTestFinished } from 'vitest'
import { TemplateError } from '../errors.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { readPdf } from '../fixtures/pdf.ts'
import { briefingKey } from '../key.ts'
import { renderBriefing } from '../render.ts'
import { loadTemplate } from './load.ts'

const ours = createRequire(import.meta.url)

/** A picture of one point, as PNG. */
const png = (width: number, height: number): Buffer => {
  const crc = (bytes: Buffer): number => {
    let rest = 0xffffffff
    for (const byte of bytes) {
      rest ^= byte
      for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
    }
    return (rest ^ 0xffffffff) >>> 0
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const rows = Buffer.alloc(height * (1 + 3 * width), 0x40)
  for (let row = 0; row < height; row += 1) rows[row * (1 + 3 * width)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const inflated = (stream: string): string => {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

/** The names of the fonts in a PDF, whose small objects stand in compressed streams. */
const fontsIn = (bytes: Uint8Array): readonly (string | undefined)[] => {
  const file = Buffer.from(bytes).toString('latin1')
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => stream)
  const names = [file, ...streams.map(inflated)].join('\n').matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g)
  return [...names].map(([, name]) => name)
}

/** A folder with a font of ours under other names, a logo, and what only pretends to be a font. */
const houseFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'house-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const digitsAlone = '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'
  await cp(ours.resolve(digitsAlone), join(folder, 'house.ttf'))
  await writeFile(join(folder, 'logo.png'), png(6, 2))
  await writeFile(join(folder, 'broken.ttf'), Buffer.from([0, 1, 0, 0, 9, 9, 9, 9]))
  await writeFile(join(folder, 'cut.ttf'), (await readFile(join(folder, 'house.ttf'))).subarray(0, 40_000))
  await writeFile(join(folder, 'size-alone.png'), png(6, 2).subarray(0, 33))
  await writeFile(
    join(folder, 'cut.png'),
    Buffer.concat([png(60, 20).subarray(0, 50), png(6, 2).subarray(-12)]),
  )
  await writeFile(join(folder, 'cut.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 0, 2, 0, 6, 0]))
  return folder
}

const house = (brand: Partial<Template['brand']>): Template => ({
  ...plainTemplate,
  brand: { ...plainTemplate.brand, ...brand },
})

describe('loadTemplate', () => {
  it('makes the look of what says nothing like the one without a template', async () => {
    const { look } = await loadTemplate({ template: plainTemplate, folder: tmpdir() })
    const [withTemplate, without] = await Promise.all([
      renderBriefing(riverBriefing, look),
      renderBriefing(riverBriefing),
    ])
    expect(Buffer.compare(withTemplate.bytes, without.bytes)).toBe(0)
  })

  it('takes over all that the template chooses', async () => {
    const template = {
      ...plainTemplate,
      page: 'Letter',
      citations: 'apa',
      marking: 'Mine',
      sections: ['gaps'],
    } as const
    const { look } = await loadTemplate({
      template: { ...template, sections: [...template.sections] },
      folder: tmpdir(),
    })
    expect(look).toMatchObject({
      citation: 'apa',
      marking: 'Mine',
      sections: ['gaps'],
      page: { widthPt: 612 },
    })
  })

  it('gives every change another digest and so another key, and the same template the same', async () => {
    const folder = await houseFolder()
    const { brand } = plainTemplate
    const templates: readonly Template[] = [
      plainTemplate,
      { ...plainTemplate, page: 'Letter' },
      { ...plainTemplate, citations: 'apa' },
      { ...plainTemplate, marking: 'For internal use' },
      { ...plainTemplate, sections: Section.terms.slice(1) },
      { ...plainTemplate, sections: Section.terms.toReversed() },
      house({ logo: { file: 'logo.png', alt: 'A desk', pages: 'first' } }),
      house({ logo: { file: 'logo.png', alt: 'The desk', pages: 'first' } }),
      house({ logo: { file: 'logo.png', alt: 'A desk', pages: 'all' } }),
      house({ colours: { accent: '#8a1c2b' } }),
      house({ fonts: { ...brand.fonts, text: 'source-sans-3' } }),
      house({ fonts: { ...brand.fonts, labels: { normal: 'house.ttf' } } }),
    ]
    const keysOf = () =>
      Promise.all(
        templates.map(async (template) => {
          const { digest, filesDigest } = await loadTemplate({ template, folder })
          return (await briefingKey(riverBriefing, { template: digest, files: filesDigest })).key
        }),
      )
    const keys = await keysOf()
    expect(new Set([...keys, (await briefingKey(riverBriefing)).key]).size).toBe(templates.length + 1)
    expect(await keysOf()).toEqual(keys)
    await writeFile(join(folder, 'logo.png'), png(6, 3))
    expect((await keysOf()).map((key, index) => key === keys[index])).toEqual(
      templates.map(({ brand: { logo } }) => logo === undefined),
    )
  })

  it('puts the fonts of a house into the document, and ours where they lack letters', async () => {
    const folder = await houseFolder()
    const template = house({ fonts: { text: { normal: 'house.ttf' }, labels: 'source-sans-3' } })
    const { look } = await loadTemplate({ template, folder })
    const briefing = { ...riverBriefing, theme: { ...riverBriefing.theme, title: 'Łódź' } }
    const [housed, plain] = await Promise.all([renderBriefing(briefing, look), renderBriefing(briefing)])
    expect(fontsIn(plain.bytes)).not.toContain('NotoEmoji')
    expect(fontsIn(housed.bytes)).toEqual(expect.arrayContaining(['NotoEmoji', 'SourceSerif4']))
    expect(housed.missing).toEqual([])
  })

  it.each(['size-alone.png', 'cut.png', 'cut.jpg'])(
    'refuses a logo of which a part is missing: %s',
    async (file) => {
      const template = house({ logo: { file, alt: 'A desk', pages: 'first' } })
      const loading = loadTemplate({ template, folder: await houseFolder() })
      await expect(loading).rejects.toThrow(`names ${file}, and it is damaged, or a part of it is missing`)
    },
  )

  it('prints nothing where a part of a drawing could not be drawn', async () => {
    const folder = await houseFolder()
    const broken = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0 L5 ? 5"/></svg>'
    await writeFile(join(folder, 'logo.svg'), broken)
    const { look } = await loadTemplate({
      template: house({ logo: { file: 'logo.svg', alt: 'A desk', pages: 'first' } }),
      folder,
    })
    await expect(renderBriefing(riverBriefing, look)).rejects.toThrow(/the logo, is broken: SvgPath/)
  })

  it('draws pictures in their proportions, and tells the same file by the same bytes', async () => {
    const folder = await houseFolder()
    const template = house({ logo: { file: 'logo.png', alt: 'A desk', pages: 'all' } })
    const { look } = await loadTemplate({ template, folder })
    expect(look.logo?.ratio).toBe(3)
    const [first, second] = await Promise.all([
      renderBriefing(riverBriefing, look),
      renderBriefing(riverBriefing, look),
    ])
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    const { images, pages } = await readPdf(first.bytes)
    expect(images).toBe(pages.length)
  })

  it.each([
    [
      house({ fonts: { text: { normal: 'broken.ttf' }, labels: 'source-sans-3' } }),
      /broken\.ttf.*no font that can be read/,
    ],
    [
      house({ fonts: { text: { normal: 'cut.ttf' }, labels: 'source-sans-3' } }),
      /cut\.ttf.*no font that can be read/,
    ],
    [house({ logo: { file: 'none.png', alt: 'A desk', pages: 'first' } }), /none\.png.*cannot be read/],
    [
      house({ logo: { file: 'broken.ttf', alt: 'A desk', pages: 'first' } }),
      /broken\.ttf.*does not tell its size/,
    ],
  ])('refuses files that are of no use', async (template, message) => {
    const loading = loadTemplate({ template, folder: await houseFolder() })
    await expect(loading).rejects.toThrow(TemplateError)
    await expect(loading).rejects.toThrow(message)
  })
})
