import type { z } from 'zod'
import type { Selector } from '../anchor/anchor.ts'
import type { Draft } from '../draft.ts'
import { ForeignPassageForm, PassageForm } from '../forms/passage.ts'
import { itemsOf, type Node, nodeAt, textOf, toData } from '../parse/node.ts'
import type { TextFile } from '../text-file.ts'

/** A passage as it is written, well-formed in itself. */
export interface Written {
  readonly source: string
  readonly selector: Selector
  readonly file: TextFile
  readonly node: Node
}

const readAs = <Form extends z.ZodType>(form: Form, node: Node): z.output<Form> | undefined =>
  form.safeParse(toData(node)).data

const ofSource = ({ file, root }: Draft): readonly Written[] => {
  const source = textOf(nodeAt(root, 'id'))
  if (source === undefined) return []
  const claims = itemsOf(nodeAt(root, 'claims'))
  const places = [
    nodeAt(root, 'issued', 'at'),
    ...claims.flatMap((claim) => [
      nodeAt(claim, 'at'),
      ...itemsOf(nodeAt(claim, 'asserted')).map((asserted) => nodeAt(asserted, 'at')),
    ]),
    ...itemsOf(nodeAt(root, 'assertions')).map((assertion) => nodeAt(assertion, 'at')),
    nodeAt(root, 'passages'),
  ]
  return places.flatMap(itemsOf).flatMap((node) => {
    const selector = readAs(PassageForm, node)
    return selector === undefined ? [] : [{ source, selector, file, node }]
  })
}

const ofEvents = ({ file, root }: Draft): readonly Written[] =>
  itemsOf(nodeAt(root, 'events'))
    .flatMap((event) => itemsOf(nodeAt(event, 'date', 'at')))
    .flatMap((node) => {
      const written = readAs(ForeignPassageForm, node)
      if (written === undefined) return []
      const { source, ...selector } = written
      return [{ source, selector, file, node }]
    })

/** Every passage that is written somewhere, in the order of the files. */
export const collectPassages = (drafts: readonly Draft[]): readonly Written[] =>
  drafts.flatMap((draft) => {
    if (draft.form === 'source') return ofSource(draft)
    return draft.form === 'events' ? ofEvents(draft) : []
  })
