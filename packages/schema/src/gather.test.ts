import { expect, it } from 'vitest'
import { gatherer } from './gather.ts'

/** A batch that notes which keys it was asked for. */
const noting = () => {
  const asked: (readonly string[])[] = []
  const gather = gatherer(async (keys) => {
    asked.push([...keys])
    return keys.map((key) => (key === 'none' ? undefined : key.toUpperCase()))
  })
  return { asked, gather }
}

it('puts what several ask for in the same moment into one batch, each key once', async () => {
  const { asked, gather } = noting()
  const answers = await Promise.all([gather(['a', 'b', 'a']).soon(), gather(['b', 'c', 'none']).soon()])
  expect(answers).toEqual([
    ['A', 'B', 'A'],
    ['B', 'C', undefined],
  ])
  expect(asked).toEqual([['a', 'b', 'c', 'none']])
})

it('puts what is asked for a few steps later in the same moment into the same batch', async () => {
  const { asked, gather } = noting()
  const later = async (key: string) => {
    await null
    await null
    return gather([key]).soon()
  }
  await Promise.all([gather(['a']).soon(), later('b')])
  expect(asked).toEqual([['a', 'b']])
})

it('answers at once where the batch does, with all that was asked for until then', () => {
  const asked: (readonly string[])[] = []
  const gather = gatherer((keys) => {
    asked.push([...keys])
    return keys.map((key) => key.toUpperCase())
  })
  const [one, two] = [gather(['a']), gather(['b'])]
  expect([one.now(), two.now(), one.map(([answer]) => `${answer}!`).now()]).toEqual([['A'], ['B'], 'A!'])
  expect(gather(['c']).now()).toEqual(['C'])
  expect(asked).toEqual([['a', 'b'], ['c']])
})

it('asks for nothing where nothing is asked', async () => {
  const { asked, gather } = noting()
  await gather([]).soon()
  expect(asked).toEqual([])
})

it('fails each asker whose batch fails', async () => {
  const gather = gatherer(() => Promise.reject(new Error('The database is gone.')))
  const both = await Promise.allSettled([gather(['a']).soon(), gather(['b']).soon()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
