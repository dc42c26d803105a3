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

describe('a name of an entry that is another actor', () => {
  const names = [{ text: 'Islamic State', kind: 'canonical' as const }]
  const daesh = { ...actor('daesh', 'Daesh'), names: [...actor('daesh', 'Daesh').names, ...names] }

  it('leads to the actor that the entry was merged into, along the chain, and is not ambiguous', () => {
    const merged = indexNames([
      { id: 'isil', names, mergedInto: 'isis' },
      { id: 'isis', names, mergedInto: 'daesh' },
      daesh,
    ])
    expect(resolveName(merged, 'Islamic State')).toEqual({ is: 'known', actor: 'daesh' })
  })

  it('leads to one of the actors that are the same', () => {
    const relations = [{ kind: 'same-as' as const, actor: 'daesh' }]
    const same = indexNames([{ id: 'isil', names, relations }, daesh])
    expect(resolveName(same, 'Islamic State')).toEqual({ is: 'known', actor: 'daesh' })
  })

  it('stays ambiguous where the two are said to be different', () => {
    const relations = [{ kind: 'different-from' as const, actor: 'daesh' }]
    const different = indexNames([{ id: 'isil', names, relations }, daesh])
    expect(resolveName(different, 'Islamic State')).toEqual({
      is: 'ambiguous',
      candidates: ['isil', 'daesh'],
    })
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
