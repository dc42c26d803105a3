import { describe, expect, it } from 'vitest'
import { indexNames, nameKey, printedName, resolveName } from './naming.ts'

const actor = (id: string, ...names: string[]) => ({
  id,
  names: names.map((text, index) => ({
    text,
    kind: index === 0 ? ('canonical' as const) : ('alias' as const),
  })),
})

const index = indexNames([
  actor('india', 'India', 'New Delhi', 'Indian'),
  actor('company', 'East India Company', 'Indian'),
])

describe('resolveName', () => {
  it.each(['New Delhi', 'new delhi', 'New\u00A0Delhi', '  New   Delhi '])('knows %j for India', (name) => {
    expect(resolveName(index, name)).toEqual({ is: 'known', actor: 'india' })
  })

  it('links a name that fits two actors to neither, and names both', () => {
    expect(resolveName(index, 'Indian')).toEqual({ is: 'ambiguous', candidates: ['india', 'company'] })
  })

  it.each(['Delhi', 'constructor', '__proto__', ''])('does not know %j', (name) => {
    expect(resolveName(index, name)).toEqual({ is: 'unknown' })
  })
})

describe('nameKey', () => {
  it('takes curly for straight, and any dash for a hyphen', () => {
    expect(nameKey('People’s “North–South”')).toBe(nameKey('people\'s "north-south"'))
  })
})

describe('printedName', () => {
  it('is the canonical name, wherever it stands', () => {
    const names = [
      { text: 'UN', kind: 'acronym' as const },
      { text: 'United Nations', kind: 'canonical' as const },
    ]
    expect(printedName({ id: 'un', names })).toBe('United Nations')
    expect(printedName({ id: 'un', names: [] })).toBe('un')
  })
})
