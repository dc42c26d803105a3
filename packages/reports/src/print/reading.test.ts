import { execFileSync, spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ReadPdf, readPdf } from '../fixtures/pdf.ts'
import { sentences } from '../fixtures/scripts.ts'
import { oneClaim } from '../fixtures/variations.ts'
import { renderBriefing } from '../render.ts'

const [claim] = oneClaim.claims

/** What steers directions, which readers add, is left out; white space is as wide as it likes. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2060]/g, '')
    .replace(/\s+/g, ' ')

const letters = (text: string): string => plain(text).replace(/ /g, '')

let bytes: Uint8Array
let read: ReadPdf
beforeAll(async () => {
  if (claim === undefined) throw new Error('a claim')
  const claims = Object.entries(sentences).map(([slug, text], index) => ({
    ...claim,
    slug,
    text,
    number: index + 1,
  }))
  bytes = (await renderBriefing({ ...oneClaim, claims })).bytes
  read = await readPdf(bytes)
})

describe('text that is copied', () => {
  it.each(Object.entries(sentences))('is what was written, by pdf.js: %s', (_, sentence) => {
    expect(plain(read.pages.join('\n'))).toContain(plain(sentence))
  })

  it('is told in the structure as it is read', () => {
    expect(read.actualTexts).toContain(sentences.hebrew)
    expect(read.actualTexts.map((text) => text.trim())).toContain('قال المتحدث')
  })

  // It takes a page for one that runs to the right if most of its letters do, and what runs to the left there for names:
  // paragraphs of both directions, and vowels above letters, it puts into another order.
  const whole = ['latin', 'cyrillic', 'greek', 'arabic', 'urdu', 'hebrew', 'chinese', 'emoji'] as const
  const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
  it.runIf(hasPoppler).each(whole)('is what was written, by pdftotext: %s', (name) => {
    const text = execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })
    expect(letters(text)).toContain(letters(sentences[name]))
  })
})
