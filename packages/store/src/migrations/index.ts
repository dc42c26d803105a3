import { graph } from './graph.ts'

/** The statements of each schema version, oldest first: version n is what the first n steps make. Never edit a released one. */
export const migrations: readonly (readonly string[])[] = [graph]
