export type { FormName } from './discover/form-name.ts'
export {
  DossierError,
  DossierTooLargeError,
  FileExistsError,
  FolderNotEmptyError,
  FolderUnreadableError,
  InexpressibleError,
  LinesError,
  LinesUnreadableError,
  NotReadBackError,
  NotWritableError,
  TextMissingError,
  TextUnreadableError,
  UnknownTextError,
} from './errors.ts'
export { type Explanation, explanations } from './explain/explain.ts'
export { tradecraftPage } from './explain/page.ts'
export { findDossier } from './find.ts'
export { type FormatProblemOptions, formatProblem, type Paint } from './format.ts'
export { groupProblems, type ProblemGroup } from './group.ts'
export type { Limits } from './limits.ts'
export { type ReadLinesOptions, readLines } from './lines/read.ts'
export { lineOf, type WriteLinesOptions, writeLines } from './lines/write.ts'
export { type ListedTheme, listThemes } from './list-themes.ts'
export { nearestWord } from './nearest.ts'
export type { Problem, ProblemCode, RuleCode } from './problem.ts'
export { type DossierReading, type ReadDossierOptions, type Readings, readDossier } from './read.ts'
export type { Place, PlaceOf } from './references/places.ts'
export { type JsonSchema, jsonSchemas } from './schemas/json-schemas.ts'
export { readTemplate, type TemplateReading } from './template/read.ts'
export { type DossierFile, schemaFiles, writeDossier } from './write/dossier.ts'
export { type WriteFilesOptions, writeFiles } from './write/new-files.ts'
export { type SaveDossierOptions, saveDossier } from './write/save.ts'
export { withoutTexts } from './write/texts.ts'
