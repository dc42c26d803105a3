import type { Example } from './rule.ts'

/** What the examples of the rules name and do not hold: a bridge, who speaks of it, and what they say. */
export const background: Example = {
  'actors/background.yaml': `actors:
  - { id: ministry, kind: government-body, name: Ministry of Works }
  - { id: gazette, kind: media-outlet, name: The Gazette }
`,
  'themes/background.yaml': `themes:
  - { id: crossings, title: The river crossings }
`,
  'analysis/background.yaml': `predictions:
  - { claim: ferry-will-close, criterion: The last crossing is announced., horizon: 2019 }
`,
  'texts/record.txt': 'The bridge was opened in 2016. It is shut at night. The ferry will close.\n',
  'sources/record.yaml': `id: record
type: report
genre: official-statement
author: [{ literal: Ministry of Works, actor: ministry }]
descriptor: The ministry that built the bridge.
reliability: B
text: { kept: true, file: texts/record.txt }
claims:
  - id: bridge-opened
    text: The bridge over the Ossel was opened to traffic in 2016.
    modality: fact
    themes: [crossings]
    at: { exact: The bridge was opened in 2016. }
  - id: ferry-will-close
    text: The ferry beside the bridge will close.
    modality: prediction
    themes: [crossings]
    at: { exact: The ferry will close. }
`,
  'texts/report.txt': 'No lorry may cross at night.\n',
  'sources/gazette.yaml': `id: gazette-report
type: article-newspaper
genre: news
author: [{ literal: The Gazette, actor: gazette }]
descriptor: A paper read on both banks.
reliability: C
text: { kept: true, file: texts/report.txt }
claims:
  - id: bridge-closed-at-night
    text: The bridge is closed to lorries at night.
    modality: fact
    themes: [crossings]
    at: { exact: No lorry may cross at night. }
assertions:
  - { claim: bridge-opened, at: { exact: may cross } }
`,
  'texts/blog.txt': 'That bridge will come down one day.\n',
  'sources/blog.yaml': `id: blog
type: post-weblog
genre: opinion
descriptor: A resident who gives no name; nobody here has looked into it.
text: { kept: true, file: texts/blog.txt }
claims:
  - id: bridge-unsafe
    text: The bridge is not safe for lorries.
    modality: interpretation
    themes: [crossings]
    at: { exact: That bridge will come down one day. }
`,
}
