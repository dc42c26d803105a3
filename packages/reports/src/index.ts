export type { Briefing } from './briefing.ts'
export { readCitationStyle } from './citation/read.ts'
export { type CitationStyle, citationStyles, defaultCitationStyle } from './citation/style.ts'
export type { Edition } from './edition/edition.ts'
export { readEditions } from './edition/last.ts'
export {
  CitationStyleError,
  EditionError,
  OutputError,
  QueryFailedError,
  RenderError,
  ReportsError,
  ServerUnreachableError,
  TemplateError,
  ThemeNotFoundError,
} from './errors.ts'
export { type Ask, askOverHttp, type Execute, executeBy, executeOverHttp } from './execute.ts'
export { fetchBriefing, fetchEdition, fetchThemes, type ThemeName } from './fetch.ts'
export { layoutBriefing } from './layout/document.ts'
export { wordMissing } from './missing.ts'
export { openPress, type Press, type PressOptions, type Printed } from './press.ts'
export { renderBriefing } from './render.ts'
export { type LoadedTemplate, loadTemplate, type TemplateAt } from './template/load.ts'
