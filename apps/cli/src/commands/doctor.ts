import type { Console } from '../console.ts'
import type { Finding, State } from '../doctor/finding.ts'
import { checkFonts, checkGit, checkNode, checkSqlite } from '../doctor/machine.ts'
import { checkDatabase, checkDisk, checkDossier, checkOut } from '../doctor/place.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'

/** What `claimgraph doctor` was called with. */
export interface DoctorOptions {
  readonly dossier?: string
  readonly db?: string
  readonly out: string
  readonly json?: boolean
}

const examine = async ({ dossier, db, out }: DoctorOptions, cwd: string): Promise<readonly Finding[]> => [
  checkNode(process.versions.node),
  await checkSqlite(),
  ...(await checkFonts()),
  await checkGit(),
  ...(await checkDossier(dossier, cwd)),
  await checkOut(out, cwd),
  ...(await checkDisk(out, cwd)),
  ...(db === undefined ? [] : [await checkDatabase(db, cwd)]),
]

const words: Readonly<Record<State, { readonly word: string; readonly style: 'green' | 'yellow' | 'red' }>> =
  {
    fine: { word: 'ok  ', style: 'green' },
    note: { word: 'note', style: 'yellow' },
    failed: { word: 'fail', style: 'red' },
  }

const print = ({ state, says, mend }: Finding, console: Console): void => {
  const { word, style } = words[state]
  console.data(`${console.paint(style, word)}  ${says}`)
  if (mend !== undefined)
    console.data(`      ${state === 'failed' ? 'mend' : 'if you need it'}: ${console.paint('cyan', mend)}`)
}

/** Looks whether the machine and the place have what claimgraph needs. */
export const doctor = async (options: DoctorOptions, console: Console, cwd: string): Promise<ExitCode> => {
  const findings = await examine(options, cwd)
  const failed = findings.filter(({ state }) => state === 'failed').length
  if (options.json) console.json({ failed, findings })
  else {
    for (const finding of findings) print(finding, console)
    console.note(failed === 0 ? '\nNothing stands in the way.' : `\nTo be mended: ${failed}.`)
  }
  return failed === 0 ? exitCodes.fine : exitCodes.findings
}
