/** What a click may open. All else, such as scripts and files, could do something to who reads. */
const followed: readonly string[] = ['http:', 'https:', 'mailto:']

/**
 * Where a link to an address leads, in the letters that a PDF may hold there (ISO 32000-1, 12.6.4.7); none where it is no
 * address of the web or of mail. It is read as browsers read it, which pass over spaces and line ends in it.
 */
export const linkTarget = (address: string): string | undefined => {
  const url = URL.parse(address)
  return url && followed.includes(url.protocol) ? url.href : undefined
}
