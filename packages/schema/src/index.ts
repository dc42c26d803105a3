export { createContext, type GraphContext } from './context.ts'
export { executeOver, type QueryOptions, type QueryResult } from './execute.ts'
export { defaultPageSize, maxPageSize } from './limits.ts'
export { schema } from './schema.ts'
