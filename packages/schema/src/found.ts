/** A thing that the store's own references promise. @throws Error where the store broke that promise */
export const found = <Thing>(thing: Thing | undefined, id: string): Thing => {
  if (thing === undefined) throw new Error(`The store points to "${id}" but does not hold it.`)
  return thing
}
