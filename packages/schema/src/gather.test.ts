import { expect, it } from 'vitest'
import { gatherer } from './gather.ts'

/** A batch that notes which keys it was asked for. */
const noting = () => {
  const asked: (readonly string[])[] = []
  const gather = gatherer(async (keys) => {
    asked.push([...keys])
    return new Map(keys.flatMap((key) => (key === 'none' ? [] : [[key, key.toUpperCase()]])))
  })
  return { asked, gather }
}

it('puts what several ask for in the same moment into one batch, each key once', async () => {
  const { asked, gather } = noting()
  const [one, two] = await Promise.all([gather(['a', 'b', 'a']), gather(['b', 'c', 'none'])])
  expect([one('a'), one('b'), two('c'), two('none')]).toEqual(['A', 'B', 'C', undefined])
  expect(asked).toEqual([['a', 'b', 'c', 'none']])
})

it('puts what is asked for a few steps later in the same moment into the same batch', async () => {
  const { asked, gather } = noting()
  const later = async (key: string) => {
    await null
    await null
    return gather([key])
  }
  await Promise.all([gather(['a']), later('b')])
  expect(asked).toEqual([['a', 'b']])
})

it('asks only for keys that it has not asked for before', async () => {
  const { asked, gather } = noting()
  await gather(['a'])
  const answer = await gather(['a', 'b'])
  expect([answer('a'), answer('b')]).toEqual(['A', 'B'])
  expect(asked).toEqual([['a'], ['b']])
})

it('asks for nothing where nothing is asked', async () => {
  const { asked, gather } = noting()
  await gather([])
  expect(asked).toEqual([])
})

it('fails each asker whose batch fails', async () => {
  const gather = gatherer(() => Promise.reject(new Error('The database is gone.')))
  const both = await Promise.allSettled([gather(['a']), gather(['b'])])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
