import { type Skewed, skewed } from './skew.ts'

/** Counted up whenever the same seed and size would give another dossier. */
export const generatorVersion = 1

/** Of all chance. */
export const seed = 20_170_304

/** How many of each thing a dossier holds, and how unevenly they are drawn on. */
export interface Shape {
  readonly claims: number
  readonly themes: number
  readonly actors: number
  readonly events: number
  readonly sources: number
  readonly theme: Skewed
  readonly actor: Skewed
}

/**
 * The shape of a dossier. All but the themes grow with the claims: the hottest theme holds 15 % of them at any size, the
 * coldest 0.1 %.
 * @param claims how many
 */
export const shapeOf = (claims: number): Shape => {
  const themes = 200
  const actors = Math.ceil(claims / 20)
  return {
    claims,
    themes,
    actors,
    events: Math.ceil(claims / 4),
    sources: Math.ceil(claims / 10),
    theme: skewed(themes, 0.9),
    actor: skewed(actors, 0.9),
  }
}
