import { Argument, Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { candidatesFor } from './candidates.ts'

const program = new Command('desk')
program
  .command('print')
  .argument('[theme...]')
  .option('-o, --out <folder>', 'where')
  .option('--force', 'even so')
program.command('learn').addArgument(new Argument('<shell>').choices(['bash', 'zsh']))

const valuesFor = async (...words: readonly string[]): Promise<readonly string[]> => {
  const found = await candidatesFor(program, words, async (name, { values }) => [
    { value: name, about: '' },
    { value: `out=${values.get('--out')}`, about: '' },
  ])
  return found.map(({ value }) => value)
}

describe('candidatesFor', () => {
  it('offers fixed choices', async () => {
    expect(await valuesFor('learn', 'z')).toEqual(['zsh'])
    expect(await valuesFor('learn', 'zsh', '')).toEqual([])
  })

  it.each([[['-o', 'x']], [['--out', 'x']], [['--out=x']], [['--out', '=', 'x']]])(
    'knows the value of an option from %j',
    async (typed) => {
      expect(await valuesFor('print', ...typed, '')).toEqual(['theme', 'out=x'])
    },
  )

  it('asks for the value of an option that waits for one', async () => {
    expect(await valuesFor('print', '-o', '')).toEqual(['--out', 'out=undefined'])
    expect(await valuesFor('print', '--force', 'th')).toEqual(['theme'])
  })

  it('takes everything after -- for plain words', async () => {
    expect(await valuesFor('print', '--fo')).toEqual(['--force'])
    expect(await valuesFor('print', '--', '--fo')).toEqual([])
  })
})
