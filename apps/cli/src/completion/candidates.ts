import type { Argument, Command, Option } from 'commander'

/** A word that fits, and what it means. */
export interface Candidate {
  readonly value: string
  readonly about: string
}

/** What is asked for a value: the option, as `--theme`, or the argument, as `theme`, and what was typed before. */
export type ValuesOf = (name: string, typed: Typed) => Promise<readonly Candidate[]>

/** What the words before the one at hand say. */
export interface Typed {
  readonly command: Command
  /** The values of options, by their long names. */
  readonly values: ReadonlyMap<string, string>
  readonly positionals: readonly string[]
  /** The option that waits for its value. */
  readonly waiting: Option | undefined
  /** Whether nothing is an option any more. */
  readonly isPlain: boolean
}

/** bash takes `--name=value` for three words; to us `=` between words says nothing. */
const withoutEquals = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, index) => {
    if (word !== '=' || !words[index - 1]?.startsWith('--')) return [word]
    return index === words.length - 1 ? [''] : []
  })

const findOption = ({ options }: Command, name: string): Option | undefined =>
  options.find(({ long, short }) => name === long || name === short)

const takesValue = (option: Option | undefined): option is Option =>
  option !== undefined && (option.required || option.optional)

const withOption = (typed: Typed, word: string): Typed => {
  const [name = '', value] = word.split(/=(.*)/s)
  const option = findOption(typed.command, name)
  if (!takesValue(option)) return typed
  if (value === undefined) return { ...typed, waiting: option }
  return { ...typed, values: new Map(typed.values).set(option.long ?? name, value) }
}

const withWord = (typed: Typed, word: string): Typed => {
  const { command, waiting, values, positionals, isPlain } = typed
  if (waiting)
    return { ...typed, waiting: undefined, values: new Map(values).set(waiting.long ?? waiting.flags, word) }
  if (!isPlain && word === '--') return { ...typed, isPlain: true }
  if (!isPlain && word.startsWith('-')) return withOption(typed, word)
  const next = command.commands.find((one) => one.name() === word)
  return next ? { ...typed, command: next } : { ...typed, positionals: [...positionals, word] }
}

const plain = (values: readonly string[]): readonly Candidate[] =>
  values.map((value) => ({ value, about: '' }))

const valuesOfOption = async (
  option: Option,
  typed: Typed,
  valuesOf: ValuesOf,
): Promise<readonly Candidate[]> =>
  option.argChoices ? plain(option.argChoices) : valuesOf(option.long ?? option.flags, typed)

const argumentAt = ({ command, positionals }: Typed): Argument | undefined => {
  const { registeredArguments } = command
  const last = registeredArguments.at(-1)
  return registeredArguments[positionals.length] ?? (last?.variadic ? last : undefined)
}

const valuesOfArgument = async (typed: Typed, valuesOf: ValuesOf): Promise<readonly Candidate[]> => {
  const argument = argumentAt(typed)
  if (!argument) return []
  const values = argument.argChoices ? plain(argument.argChoices) : await valuesOf(argument.name(), typed)
  return values.filter(({ value }) => !typed.positionals.includes(value))
}

const optionsOf = ({ command }: Typed): readonly Candidate[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, flags, description }) => ({ value: long ?? flags, about: description }))

const commandsOf = (program: Command): readonly Candidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), about: command.description() }))

const allFor = async (
  program: Command,
  typed: Typed,
  word: string,
  valuesOf: ValuesOf,
): Promise<readonly Candidate[]> => {
  if (typed.waiting) return valuesOfOption(typed.waiting, typed, valuesOf)
  const name = /^(--[^=]+)=/.exec(word)?.[1]
  const option = name === undefined || typed.isPlain ? undefined : findOption(typed.command, name)
  if (takesValue(option))
    return (await valuesOfOption(option, typed, valuesOf)).map(({ value, about }) => ({
      value: `${name}=${value}`,
      about,
    }))
  if (!typed.isPlain && word.startsWith('-')) return optionsOf(typed)
  if (typed.command !== program) return valuesOfArgument(typed, valuesOf)
  return typed.positionals.length === 0 ? commandsOf(program) : []
}

/**
 * What may stand in the place of the last word, as it begins.
 * @param words what was typed after the name of the program, up to the cursor; the last may be empty
 * @param valuesOf knows the values of options and arguments that have no fixed choices
 */
export const candidatesFor = async (
  program: Command,
  words: readonly string[],
  valuesOf: ValuesOf,
): Promise<readonly Candidate[]> => {
  const joined = withoutEquals(words)
  const word = joined.at(-1) ?? ''
  const nothing: Typed = {
    command: program,
    values: new Map(),
    positionals: [],
    waiting: undefined,
    isPlain: false,
  }
  const typed = joined.slice(0, -1).reduce(withWord, nothing)
  const all = await allFor(program, typed, word, valuesOf)
  return all.filter(({ value }) => value.startsWith(word))
}
