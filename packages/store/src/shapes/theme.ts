import type { Theme } from '@claimgraph/model'
import { present, type Shape } from './shape.ts'

export const theme: Shape<Theme, 'themes'> = {
  table: 'themes',
  parts: {},
  rows: ({ id, title, question, bottomLine, broader }, { rank, version }) => ({
    themes: [
      {
        id,
        rank,
        version,
        title,
        question: question ?? null,
        bottomLine: bottomLine ?? null,
        broader: broader ?? null,
      },
    ],
  }),
  value: ({ id, title, question, bottomLine, broader }) => ({
    id,
    title,
    ...present({ question, bottomLine, broader }),
  }),
}
