/** What stands before the body of a request, whichever way it came. */
export interface Head {
  readonly method: string
  /** The path and what follows it, such as `/graphql?query={greeting}`. */
  readonly target: string
  /** The value of a header, by its name in small letters; where it came twice, both with a comma. */
  readonly header: (name: string) => string | undefined
}

/** The head of a request as `fetch` knows it. One that was made without a Host has that of its URL. */
export const headOf = ({ method, headers, url }: Request): Head => {
  const { host, pathname, search } = new URL(url)
  return {
    method,
    target: pathname + search,
    header: (name) => headers.get(name) ?? (name === 'host' ? host : undefined),
  }
}
