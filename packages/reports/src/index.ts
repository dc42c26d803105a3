export type { Briefing } from './briefing.ts'
export { readCitationStyle } from './citation/read.ts'
export { type CitationStyle, citationStyles } from './citation/style.ts'
export { type Changes, changesOf } from './edition/changes.ts'
export type { Edition } from './edition/edition.ts'
export { readEditions } from './edition/last.ts'
export { storedEdition } from './edition/stored.ts'
export {
  CitationStyleError,
  EditionError,
  GraphChangesError,
  MergeError,
  OutputError,
  QueryFailedError,
  RenderError,
  ReportsError,
  ServerUnreachableError,
  StoppedError,
  TemplateError,
  ThemeNotFoundError,
  WorkerEndedError,
} from './errors.ts'
export { type Ask, askOverHttp, type Execute, executeBy, executeOverHttp } from './execute.ts'
export { fetchBriefing, fetchEdition, fetchThemes, type ThemeName } from './fetch.ts'
export { jobsFor } from './jobs.ts'
export { type Judge, type JudgeOptions, type Leftover, openJudge, openKeys, type Verdict } from './judge.ts'
export { keyParts } from './key-parts.ts'
export { layoutBriefing } from './layout/document.ts'
export { lookOf } from './layout/look.ts'
export { type Telling, type ToldAspect, type ToldChange, type ToldGroup, tellChanges } from './layout/told.ts'
export type { Manner } from './manner.ts'
export { type Merged, mergeFolders } from './merge.ts'
export { wordMissing } from './missing.ts'
export { digest, manifestName, type Place } from './place.ts'
export { openPool, type PoolOptions, type Printer } from './pool.ts'
export { openPress, type Press, type PressOptions, type Printed } from './press.ts'
export { type FontPackage, fontPackages } from './print/families.ts'
export { type Reason, reasonCauses } from './reasons.ts'
export { renderBriefing } from './render.ts'
export type { TemplateAt } from './template/load.ts'
