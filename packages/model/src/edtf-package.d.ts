/** The part of the `edtf` package that is read here; it ships no types. Bounds are milliseconds, ±Infinity or null. */
declare module 'edtf' {
  interface ParsedDate {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List'
    readonly min: number | null
    readonly max: number | null
    readonly year?: number
    readonly season?: number
  }
  /** @throws Error where the expression is not EDTF */
  export default function parse(expression: string): ParsedDate
}
