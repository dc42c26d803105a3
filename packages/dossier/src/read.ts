import type { Graph, Template } from '@claimgraph/model'
import { arrange, inOrder } from './assemble/arrange.ts'
import { readContents } from './assemble/contents.ts'
import { assemble } from './assemble/graph.ts'
import { kindsAt } from './discover/form-name.ts'
import { findingOf, listFiles } from './discover/list.ts'
import { type Loaded, loadFiles } from './discover/load.ts'
import { draftsOf } from './draft.ts'
import type { Finding } from './finding.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { collectPassages } from './passages/collect.ts'
import { placePassages } from './passages/place.ts'
import { compareText, type Problem } from './problem.ts'
import { type FileReading, readLoaded } from './read-file.ts'
import { type PlaceOf, placesOf } from './references/places.ts'
import { checkReferences, gather } from './references/references.ts'
import { checkOrder } from './rules/order.ts'
import { checkRules } from './rules/rules.ts'
import { settle } from './settle.ts'
import { houseRules } from './severity/house.ts'
import { checkNamedFiles } from './template/named-files.ts'
import { loadTexts } from './texts/load.ts'
import { checkTradecraft } from './tradecraft/find.ts'

/** What a folder was found to say. */
export interface DossierReading {
  /** Undefined where any problem is an error. */
  readonly graph: Graph | undefined
  /** What briefing.yaml says; undefined where there is none, and where there is no graph. */
  readonly template: Template | undefined
  /** All problems of all files, by file, line and column. */
  readonly problems: readonly Problem[]
  /** Every file of the dossier, YAML and kept texts, relative to the folder and by code point. */
  readonly files: readonly string[]
  /** Where a thing is written, or else where a new one of its kind goes. */
  readonly placeOf: PlaceOf
  /** What each YAML file said, by its path: for the next reading. */
  readonly readings: Readings
}

export type Readings = ReadonlyMap<string, FileReading>

export interface ReadDossierOptions {
  /** Texts that are not kept in the dossier, to check passages against: the id of the source to a path. @default none */
  readonly texts?: ReadonlyMap<string, string>
  /** What the dossier may cost. @default the defaults of each limit */
  readonly limits?: Limits
  /** What files said at an earlier reading within the same limits: those that say the same still are not parsed. @default none */
  readonly known?: Readings | undefined
  /** Whether to look for broken rules of tradecraft as well. @default true */
  readonly tradecraft?: boolean
}

/** A dossier needs its dossier.yaml; where another file was most likely meant to be it, that has been said. */
const checkPresence = (loaded: readonly Loaded[], found: readonly Finding[]): readonly Finding[] => {
  const isThere =
    loaded.some(({ form }) => form === 'dossier') ||
    found.some(({ file }) => /^(\.|dossier\.yaml)$/.test(file.path))
  const message = 'The folder has no dossier.yaml: expected one with title, language and asOf.'
  return isThere ? [] : [findingOf('dossier.yaml', 'missing-file', message)]
}

/** What keeps a dossier from being a graph; a finding is an error unless it says otherwise. */
const isError = ({ severity = 'error' }: Finding): boolean => severity === 'error'

/**
 * Reads a folder of YAML files into a graph, and reports every problem of every file in one run.
 * @throws FolderUnreadableError where the folder is none, or cannot be listed
 * @throws TextUnreadableError where a text of `options.texts` cannot be read
 * @throws UnknownTextError where a text is given for what is no source of the dossier
 */
export const readDossier = async (
  folder: string,
  { texts: given = new Map(), limits: set, known = new Map(), tradecraft = true }: ReadDossierOptions = {},
): Promise<DossierReading> => {
  const limits = { ...defaultLimits, ...set }
  const listing = await listFiles(folder, limits)
  const loaded = await loadFiles(folder, listing.files, limits)
  const byPath: Readings = new Map(
    loaded.map((file) => [file.path, readLoaded(file, limits, known.get(file.path))]),
  )
  const readings = [...byPath.values()]
  const drafts = inOrder(readings.flatMap(({ draft }) => draft ?? []))
  const refused = listing.findings.flatMap(({ file }) => kindsAt(file.path))
  const hidden = new Set([...refused, ...readings.flatMap((reading) => [...reading.hidden])])

  const { declared, findings: duplicates } = gather(
    drafts.flatMap(({ inspection }) => inspection.declarations),
  )
  const references = drafts.flatMap(({ inspection }) => inspection.references)
  const texts = await loadTexts(folder, drafts, given, !hidden.has('source'), limits)
  const placed = placePassages(collectPassages(drafts), texts, limits.maxSearchedCharacters)

  const named = await Promise.all(draftsOf(drafts, 'briefing').map((draft) => checkNamedFiles(folder, draft)))
  const house = houseRules(drafts)
  const findings = [
    ...listing.findings,
    ...checkPresence(loaded, listing.findings),
    ...readings.flatMap((reading) => reading.findings),
    ...duplicates,
    ...checkReferences(references, declared, hidden),
    ...checkRules(drafts),
    ...texts.findings,
    ...placed.findings,
    ...named.flat(),
    ...house.findings,
  ]
  const damage = new Map(
    readings.flatMap(({ draft, damage }) => (draft ? [[draft.file.path, damage] as const] : [])),
  )
  const show = (all: readonly Finding[]): readonly Problem[] => settle(all, damage, limits.maxProblemsPerFile)
  const files = [...new Set([...listing.files, ...texts.files])].sort(compareText)

  const placeOf = placesOf(drafts, declared, references)
  const broken = (all: readonly Finding[]): DossierReading => ({
    graph: undefined,
    template: undefined,
    problems: show(house.apply(all)),
    files,
    placeOf,
    readings: byPath,
  })

  if (house.apply(findings).some(isError)) return broken(findings)
  const { contents, findings: overlooked } = readContents(drafts)
  const [dossier] = contents.dossier
  if (overlooked.length > 0 || dossier === undefined) return broken([...findings, ...overlooked])
  const { rules: _, ...whole } = dossier
  const graph = assemble(whole, contents, placed.byKey)
  const misplaced = checkOrder(graph, drafts)
  if (misplaced.length > 0) return broken([...findings, ...misplaced])

  const all = tradecraft
    ? house.applyToAll([...findings, ...checkTradecraft(graph, drafts, house.settings)])
    : house.apply(findings)
  const isBroken = all.some(isError)
  return {
    graph: isBroken ? undefined : contents.order.reduce(arrange, graph),
    template: isBroken ? undefined : contents.briefing[0],
    problems: show(all),
    files,
    placeOf,
    readings: byPath,
  }
}
