/** The part of citeproc-js that is used here; it ships no types. */
declare module 'citeproc' {
  import type { CslItem } from './csl.ts'
  import type { CslElement } from './xml.ts'

  interface Engine {
    setOutputFormat(name: string): void
    updateItems(ids: readonly string[]): void
    /** False where the style has no bibliography. */
    makeBibliography(): false | readonly [object, readonly string[]]
  }
  type Decorate = (state: unknown, text: string) => string
  const CSL: {
    readonly Engine: new (
      system: {
        readonly retrieveLocale: (language: string) => string
        readonly retrieveItem: (id: string) => CslItem
        /** As `Array.prototype.sort` takes it. */
        readonly stringCompare: (a: string, b: string) => number
      },
      style: CslElement,
      language: string,
      forceLanguage: boolean,
    ) => Engine
    readonly Output: { readonly Formats: { readonly text: object; [name: string]: object } }
  }
  export default CSL
}
