/** What shapes a PDF, in the order in which a manifest keeps it. */
export const keyParts = ['data', 'since', 'template', 'files', 'citation', 'date', 'program'] as const

/**
 * One of the things that shape a PDF: what the graph says (`data`), what changed since the edition that it is compared
 * with (`since`), the fields of the template, the files that it names, the style of citation, the date that was set,
 * and claimgraph with its fonts (`program`).
 */
export type KeyPart = (typeof keyParts)[number]

/** The key of a briefing, and what it is made of. */
export interface BriefingKey {
  /** As long as it is the same, so are the bytes of the PDF. SHA-256 in lower-case hexadecimal, as are the parts. */
  readonly key: string
  /** A digest of each thing: the one that differs tells why the key does. */
  readonly parts: Readonly<Record<KeyPart, string>>
}
