/** A file of this size is read well within what a dossier allows for one. */
const mostBytes = 3 * 1024 * 1024

/**
 * A list as one file, or where that were too large as several, each with a part of it.
 * @param render the text of a file that holds these items
 */
export const inPages = <Item>(
  items: readonly Item[],
  render: (items: readonly Item[], isNested: boolean) => string,
  name: string,
): readonly { readonly path: string; readonly text: string }[] => {
  const halve = (part: readonly Item[]): readonly (readonly Item[])[] =>
    part.length < 2 || Buffer.byteLength(render(part, true)) <= mostBytes
      ? [part]
      : [part.slice(0, part.length >> 1), part.slice(part.length >> 1)].flatMap(halve)
  if (items.length === 0) return []
  const [whole, ...others] = halve(items)
  if (whole === undefined || others.length === 0)
    return [{ path: `${name}.yaml`, text: render(items, false) }]
  return [whole, ...others].map((part, index) => ({
    path: `${name}/${String(index + 1).padStart(4, '0')}.yaml`,
    text: render(part, true),
  }))
}
