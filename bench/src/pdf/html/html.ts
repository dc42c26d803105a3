import { type Briefing, layoutBriefing } from '@claimgraph/reports'
import { escaped } from '../escaped.ts'
import { runningOf } from '../running.ts'
import { all } from './body.ts'
import { pageStyle, sharedStyle } from './style.ts'

/** A briefing in HTML, in parts: the shared style can be loaded before. */
export interface Html {
  readonly language: string
  readonly title: string
  readonly sharedStyle: string
  readonly pageStyle: string
  readonly body: string
}

let shared: string | undefined

export const htmlOf = (briefing: Briefing): Html => {
  const document = layoutBriefing(briefing)
  shared ??= sharedStyle(document)
  return {
    language: document.language,
    title: document.info.title,
    sharedStyle: shared,
    pageStyle: pageStyle(document, runningOf(briefing)),
    body: all(document.content),
  }
}

/** All of it in one. */
export const wholeHtml = ({ language, title, sharedStyle, pageStyle, body }: Html): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${sharedStyle}</style><style id="page">${pageStyle}</style></head><body>${body}</body></html>`
