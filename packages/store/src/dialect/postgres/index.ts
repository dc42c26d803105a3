export { postgresCompiler } from './compiler.ts'
export { connectPostgres } from './connect.ts'
export { postgresReading } from './reading.ts'
export { postgresVersion } from './version.ts'
