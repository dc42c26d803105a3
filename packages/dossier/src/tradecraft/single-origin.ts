import { at } from './at.ts'
import type { Rule } from './rule.ts'

export const singleOrigin: Rule = {
  code: 'single-origin',
  title: 'A theme rests on a single origin, or on none.',
  why: 'A briefing that draws on one origin tells what that origin says. A reader should not take it for a picture of the matter.',
  standard: 'ICD 203 (2015), D.6.e(1): a product says how its sources bear on how far it can be trusted.',
  severity: 'off',
  mend: 'Look for an origin that does not copy the first. Where there is none, say so in the bottom line. Switch this on where a desk prints nothing from one origin.',
  failing: {
    'themes.yaml': `themes:
  - id: night-traffic # <-
    title: Traffic at night
`,
    'claims.yaml': `claims:
  - id: lorries-wait
    text: Lorries wait at the bridge until the morning.
    modality: fact
    themes: [night-traffic]
`,
    'sources/report.yaml': `id: report
type: report
genre: analysis
assertions: [{ claim: lorries-wait }]
`,
  },
  passing: {
    'themes.yaml': `themes:
  - id: night-traffic
    title: Traffic at night
`,
    'claims.yaml': `claims:
  - id: lorries-wait
    text: Lorries wait at the bridge until the morning.
    modality: fact
    themes: [night-traffic]
`,
    'sources/report.yaml': `id: report
type: report
genre: analysis
assertions: [{ claim: lorries-wait }]
`,
    'sources/count.yaml': `id: count
type: dataset
genre: data
assertions: [{ claim: lorries-wait }]
`,
  },
  find: ({ themes, graph, corroborationOf }) => {
    const byTheme = new Map<string, string[]>()
    for (const claim of graph.claims)
      for (const theme of claim.themes) {
        const claims = byTheme.get(theme)
        if (claims === undefined) byTheme.set(theme, [claim.id])
        else claims.push(claim.id)
      }
    return themes.flatMap((theme) => {
      const claims = byTheme.get(theme.value.id) ?? []
      const { origins } = corroborationOf(claims)
      if (claims.length === 0 || origins > 1) return []
      const rests = origins === 0 ? 'no origin that we know of' : 'one origin alone'
      return [
        {
          ...at(theme),
          message: `Theme "${theme.value.id}" has ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} and rests on ${rests}: expected two independent origins or more.`,
          hint: 'find who else says it first hand, or say in "bottomLine" that there is one voice',
        },
      ]
    })
  },
}
