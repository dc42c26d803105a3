import { positionAt, type Span, type TextFile } from '../text-file.ts'

/** Remembers where each key was seen first. */
export interface FirstPlaces {
  /** The place, as `file:line`, where the key was seen before; undefined the first time. */
  readonly before: (key: string, file: TextFile, span: Span) => string | undefined
}

export const firstPlaces = (): FirstPlaces => {
  const places = new Map<string, string>()
  return {
    before: (key, file, span) => {
      const place = places.get(key)
      if (place === undefined) places.set(key, `${file.path}:${positionAt(file, span.start).line}`)
      return place
    },
  }
}
