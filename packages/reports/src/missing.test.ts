import { expect, it } from 'vitest'
import { wordMissing } from './missing.ts'

it('names what no font has, where it stands, and the package that has it', () => {
  expect(wordMissing([{ character: '字', text: '漢字 in a claim' }])).toEqual([
    'No font has "字" (U+5B57), in "漢字 in a claim": boxes stand there. Install @expo-google-fonts/noto-sans-sc beside claimgraph, then build again.',
  ])
})

it('says it once for each text, however many characters are missing', () => {
  const text = '𐌰𐌱𐌲𐌳𐌴𐌵𐌶'
  const said = wordMissing([...text, ...text].map((character) => ({ character, text })))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('2 more')
  expect(said[0]).toContain('no font package')
})

it('says what is hidden by its code point, and sends none of it to a terminal', () => {
  const text = 'pay\u202elap \u001b[2J'
  const said = wordMissing([...'\u202e\u001b'].map((character) => ({ character, text, isHidden: true })))
  expect(said).toEqual([
    'U+202E, U+001B cannot be seen, in "pay<U+202E>lap <U+001B>[2J": left out of the pages. Who compares them with the dossier may be deceived; take it out of the dossier too.',
  ])
})
