/** One page of a list, as every connection of the graph gives it. */
export interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Node[]
}

/** Reads a whole list, page by page. */
export const allPages = async <Node>(
  read: (after: string | null) => Promise<Page<Node>>,
): Promise<readonly Node[]> => {
  const nodes: Node[] = []
  let after: string | null = null
  do {
    const page: Page<Node> = await read(after)
    nodes.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return nodes
}
