import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { htmlOf, wholeHtml } from '../html/html.ts'
import { inTurn, serve } from '../serve.ts'

// The program on the PATH, as its users have it: each document starts it anew.

const print = async (html: string): Promise<Uint8Array> => {
  const program = spawn('weasyprint', ['--quiet', '-', '-'], { stdio: ['pipe', 'pipe', 'ignore'] })
  program.stdin.end(html)
  const bytes = await buffer(program.stdout)
  if (bytes.length === 0) throw new Error('weasyprint printed nothing.')
  return bytes
}

serve({ prepare: (briefing) => wholeHtml(htmlOf(briefing)), print: inTurn(print) })
