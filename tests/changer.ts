import { openStore } from '@claimgraph/store'

// Run as a process of its own, which changes one theme over and over: node changer.ts <address> <how often> <at once>
// Each change adds one to the number that the theme has for a title. After each, the number is printed.

const [, , address = '', times = '0', atOnce = '1'] = process.argv

const store = await openStore(address)
let left = Number(times)
const change = async (): Promise<void> => {
  while (left > 0) {
    left -= 1
    const { value } = await store.write.update(
      { agent: `changer ${process.pid}`, agentKind: 'tool' },
      'theme',
      'counter',
      (theme) => ({ ...theme, title: String(Number(theme.title) + 1) }),
    )
    process.stdout.write(`${value.title}\n`)
  }
}
await Promise.all(Array.from({ length: Number(atOnce) }, change))
await store.close()
