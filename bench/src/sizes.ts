/** A number of claims as it is written on the command line. @example sizeOf('200k') === 200_000 */
export const sizeOf = (text: string): number => {
  const [, digits, unit = ''] = /^(\d+)(k|M)?$/.exec(text) ?? []
  const size = Number(digits) * ({ '': 1, k: 1_000, M: 1_000_000 }[unit] ?? 1)
  if (Number.isInteger(size) && size >= 1_000) return size
  throw new Error(`Expected a number of claims from 1k, such as 200k or 2M, got "${text}".`)
}

/** A number of claims in short: 200k, 2M. */
export const shortSize = (size: number): string => {
  if (size % 1_000_000 === 0) return `${size / 1_000_000}M`
  return size % 1_000 === 0 ? `${size / 1_000}k` : String(size)
}
