import type { Expression, RawBuilder, SqlBool } from 'kysely'

/** The pieces of a statement that reads the same part of the lists of several parents. */
export interface PageParts {
  /** The parents as a table with the column "value". */
  readonly from: RawBuilder<unknown>
  readonly table: string
  /** Selects the ranks of the rows of one list that are wanted, at most as many as a page has. */
  readonly picked: RawBuilder<unknown>
}

/** The words of SQL that differ between the databases where they are read. */
export interface ReadDialect {
  /** The keys as a table of that name, with the columns "value" and "key", its place from 0 on: one bound parameter. */
  readonly each: (keys: readonly string[], name: string) => RawBuilder<unknown>
  /** What is bound to that parameter. A single key and several may make different statements. */
  readonly bound: (keys: readonly string[]) => unknown
  /** From what the rows of a page, as `listed`, are selected, so that no other row is touched. */
  readonly page: (parts: PageParts) => RawBuilder<unknown>
  /** That a text contains another, character for character. */
  readonly contains: (text: Expression<string>, part: string) => RawBuilder<SqlBool>
  /**
   * Selects, as `place`, the first places of what has all the words, the last of them as the beginning of a word.
   * @param where what else must hold of a place
   */
  readonly having: (
    words: readonly string[],
    where: (place: Expression<number>) => RawBuilder<SqlBool>,
    limit: number,
  ) => RawBuilder<unknown>
}
