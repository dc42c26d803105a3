import { type Briefing, layoutBriefing } from '@claimgraph/reports'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { drawingOf } from '../drawing.ts'
import { faces } from '../fonts.ts'
import type { Node } from '../nodes.ts'
import { inTurn, serve } from '../serve.ts'

// As its users have it: its public interface, fonts by their paths, one document after the other.

const pathOf = (family: string, weight: number, italic: boolean): string =>
  faces.find((face) => face.family === family && face.weight === weight && face.italic === italic)?.path ?? ''

const descriptors = (family: 'serif' | 'sans') => ({
  normal: pathOf(family, 400, false),
  bold: pathOf(family, 600, false),
  italics: pathOf(family, 400, true),
  bolditalics: pathOf(family, 600, true),
})

pdfmake.setFonts({ serif: descriptors('serif'), sans: descriptors('sans') })
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)

/** Blocks with their drawings as pdfmake takes them. */
const drawn = (nodes: readonly Node[]): Node[] =>
  nodes.map((node) => {
    if ('svg' in node) return { ...node, svg: drawingOf(node, 'sans') }
    return 'stack' in node ? { ...node, stack: drawn(node.stack) } : node
  })

/** Our own definition: pdfmake's own language. Roles mean nothing to it. */
const definitionOf = (briefing: Briefing): TDocumentDefinitions => {
  const { content, data, pageMargins, pageSize, styles, ...rest } = layoutBriefing(briefing)
  return {
    ...rest,
    pageSize,
    pageMargins: [...pageMargins],
    styles: styles ?? {},
    content: drawn(content),
    tagged: true,
    displayTitle: true,
    version: '1.7',
    files: {
      data: {
        src: `data:application/json;base64,${Buffer.from(data.json).toString('base64')}`,
        name: data.name,
        description: data.description,
      },
    },
  }
}

serve({
  prepare: definitionOf,
  print: inTurn((definition: TDocumentDefinitions) => pdfmake.createPdf(definition).getBuffer()),
})
