/** The most things that one page may hold. */
export const maxPageSize = 100

/** How many things a page holds when the query does not say. */
export const defaultPageSize = 50
