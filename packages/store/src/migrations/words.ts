/** The few words of a table's definition that differ between the databases. */
export interface Words {
  /** The type of a text column that sorts by bytes, so that both databases sort alike. */
  readonly text: string
  /** Ends the definition of a table whose rows are kept in the order of its primary key, where the database can. */
  readonly clustered: string
  /** The type of a place in the search index, which is a whole number beyond 32 bits. */
  readonly place: string
  /** Makes the words of the table `search` findable. */
  readonly findsWords: readonly string[]
}
