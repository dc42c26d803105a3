import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { addressOf, announce } from './serve.ts'

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  // Our tables sort their small lists by a rank that needs no index; the plugin would hide those orders.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  // Lists beside connections: what hangs on a claim is no page.
  schema: { defaultBehavior: '+list' },
  pgServices: [makePgService({ connectionString: addressOf(process.argv), schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
}

const serv = postgraphile(preset).createServ(grafserv)
const server = createServer()
await serv.addTo(server)
server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
