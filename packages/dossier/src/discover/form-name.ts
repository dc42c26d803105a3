import type { Kind } from '@claimgraph/model'
import { nearestWord } from '../nearest.ts'

/** The forms that a file of a dossier can have. */
export type FormName =
  | 'dossier'
  | 'actors'
  | 'themes'
  | 'events'
  | 'claims'
  | 'source'
  | 'analysis'
  | 'activities'
  | 'order'
  | 'briefing'

/** The kinds of thing whose ids a file of each form declares. */
export const declaredKinds: Readonly<Record<FormName, readonly Kind[]>> = {
  dossier: [],
  actors: ['actor'],
  themes: ['theme', 'judgement'],
  events: ['event'],
  claims: ['claim'],
  source: ['source', 'claim'],
  analysis: [],
  activities: [],
  order: [],
  briefing: [],
}

/** File names, and folders with one level of files in them. */
const formOfFile: Readonly<Record<string, FormName>> = {
  'dossier.yaml': 'dossier',
  'actors.yaml': 'actors',
  'themes.yaml': 'themes',
  'events.yaml': 'events',
  'claims.yaml': 'claims',
  'analysis.yaml': 'analysis',
  'activities.yaml': 'activities',
  'order.yaml': 'order',
  'briefing.yaml': 'briefing',
}
const formOfFolder: Readonly<Record<string, FormName>> = {
  actors: 'actors',
  themes: 'themes',
  events: 'events',
  claims: 'claims',
  sources: 'source',
  analysis: 'analysis',
  activities: 'activities',
}

/** Whether a file at a path tells how the graph is printed, and nothing of the graph itself. */
export const isAboutPrint = (path: string): boolean => formAt(path) === 'briefing'

/** Where files are looked for, as a message says it. */
export const knownPlaces =
  'dossier.yaml, actors.yaml, themes.yaml, events.yaml, sources/*.yaml, claims.yaml, analysis.yaml, ' +
  'activities.yaml, order.yaml, briefing.yaml, and actors/*.yaml, themes/*.yaml, events/*.yaml, claims/*.yaml, analysis/*.yaml, ' +
  'activities/*.yaml'

/** Whether a file name claims to be YAML. */
export const isYamlName = (name: string): boolean => /\.ya?ml$/i.test(name)

/** The form of the file at a path relative to the dossier, or undefined where no file belongs there. */
export const formAt = (path: string): FormName | undefined => {
  const [folder = '', file, ...deeper] = path.split('/')
  if (file === undefined) return Object.hasOwn(formOfFile, path) ? formOfFile[path] : undefined
  const fits = deeper.length === 0 && file.endsWith('.yaml') && Object.hasOwn(formOfFolder, folder)
  return fits ? formOfFolder[folder] : undefined
}

const folders = Object.keys(formOfFolder)

/** The place that a misnamed file was most likely meant for, and its form. */
export const nearestPlace = (
  path: string,
): { readonly path: string; readonly form: FormName } | undefined => {
  const [first = '', ...others] = path.replace(/\.[^./]*$/, '').split('/')
  const isAlone = others.length === 0
  const name = nearestWord(first, isAlone ? ['dossier', ...folders, 'order', 'briefing'] : folders)
  if (name === undefined) return undefined
  const inFolder = `${name}/${others.at(-1) ?? '<id>'}.yaml`
  const place = isAlone && name !== 'sources' ? `${name}.yaml` : inFolder
  const form = formAt(place)
  return form && { path: place, form }
}

/** The kinds that a file or folder may declare, judged by its name alone: all, where the name tells nothing. */
export const kindsAt = (path: string): readonly Kind[] => {
  const form = formAt(path) ?? nearestPlace(path)?.form
  return form === undefined ? Object.values(declaredKinds).flat() : declaredKinds[form]
}
