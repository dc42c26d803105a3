/** A word in the forms that its language has for counts; `#` stands for the number. */
export type Forms<Rule extends Intl.LDMLPluralRule> = Readonly<Record<Rule, string>>

/**
 * Words a count by the plural rules of a language (CLDR), which are part of the Node that is pinned.
 * @param rules those of the language's categories that whole numbers below a million fall into
 * @example pluralIn('fr', ['one', 'other'])(2, { one: '# page', other: '# pages' }) // '2 pages'
 */
export const pluralIn = <Rule extends Intl.LDMLPluralRule>(
  language: string,
  rules: readonly [...Rule[], 'other'],
): ((count: number, forms: Forms<Rule | 'other'>) => string) => {
  const plural = new Intl.PluralRules(language)
  return (count, forms) => {
    const selected = plural.select(count)
    const rule = rules.find((known) => known === selected) ?? 'other'
    return forms[rule].replace('#', String(count))
  }
}
