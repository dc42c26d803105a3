import { describe, expect, it } from 'vitest'
import { formAt, nearestPlace } from './form-name.ts'

describe('formAt', () => {
  it.each([
    ['dossier.yaml', 'dossier'],
    ['actors.yaml', 'actors'],
    ['actors/europe.yaml', 'actors'],
    ['sources/korybko.yaml', 'source'],
    ['analysis/2018.yaml', 'analysis'],
    ['sources.yaml', undefined],
    ['actors/europe/west.yaml', undefined],
    ['actors/x.yaml/y.yaml', undefined],
    ['dossier/x.yaml', undefined],
    ['toString', undefined],
    ['constructor/x.yaml', undefined],
  ])('%s holds %s', (path, form) => {
    expect(formAt(path)).toBe(form)
  })
})

describe('nearestPlace', () => {
  it.each([
    ['Actors.yaml', 'actors.yaml'],
    ['themes.yml', 'themes.yaml'],
    ['source/x.yaml', 'sources/x.yaml'],
    ['sources/deep/x.yaml', 'sources/x.yaml'],
    ['sources.yaml', 'sources/<id>.yaml'],
    ['notes.yaml', undefined],
  ])('%s is nearest to %s', (path, nearest) => {
    expect(nearestPlace(path)?.path).toBe(nearest)
  })
})
