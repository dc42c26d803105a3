/** The place of a claim in its list as our server writes it, so that the same questions can be put to all. */
export const encodeCursor = (rank: number): string =>
  Buffer.from(JSON.stringify(['claims rank', rank])).toString('base64url')

/** The place that a cursor stands for; before everything where there is none. */
export const decodeCursor = (cursor: string | null | undefined): number =>
  cursor == null ? 0 : Number(JSON.parse(Buffer.from(cursor, 'base64url').toString())[1])
