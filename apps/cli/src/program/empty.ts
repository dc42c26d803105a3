import type { Command } from 'commander'
import { UsageError } from '../errors.ts'

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.includes(''))

/**
 * Refuses empty words. A variable of a script that is not set gives one, and as a path it would be the folder that one stands in:
 * a dossier would be compared with itself.
 * @throws UsageError
 */
export const refuseEmpty = (command: Command): void => {
  const option = command.options.find((each) => isEmpty(command.getOptionValue(each.attributeName())))
  const argument = command.registeredArguments.find((_, index) => isEmpty(command.processedArgs[index]))
  const name = option?.long ?? (argument && `<${argument.name()}>`)
  if (name !== undefined)
    throw new UsageError(
      `${name} is empty: expected a value.`,
      'In a script, see that the variable that it is taken from is set.',
    )
}
