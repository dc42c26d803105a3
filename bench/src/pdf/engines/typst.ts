import { join } from 'node:path'
import { type Briefing, layoutBriefing } from '@claimgraph/reports'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { faces } from '../fonts.ts'
import { runningOf } from '../running.ts'
import { inTurn, serve } from '../serve.ts'
import { all } from '../typst/body.ts'
import { prelude } from '../typst/prelude.ts'

/** A document in Typst's language, and the data that it attaches. */
interface Source {
  readonly text: string
  readonly data: Buffer
}

/** One compiler for all documents, kept warm, in this process. */
const workspace = import.meta.dirname
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: faces.map(({ path }) => path) }] })
/** No file: it is laid over the workspace. */
const dataPath = join(workspace, 'data.json')

/** What it remembers of documents longer ago than this is of no use to new ones. */
const rememberedDocuments = 10

serve({
  prepare: (briefing: Briefing): Source => {
    const document = layoutBriefing(briefing)
    const text = `${prelude(document, runningOf(briefing))}\n${all(document.content)}\n`
    return { text, data: Buffer.from(document.data.json) }
  },
  print: inTurn(async ({ text, data }: Source) => {
    compiler.mapShadow(dataPath, data)
    return compiler.pdf({ mainFileContent: text }, { pdfTags: true })
  }),
  rest: () => compiler.evictCache(rememberedDocuments),
})
