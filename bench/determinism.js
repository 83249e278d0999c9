// Reads the same files twice in two processes and compares the bytes.
//   node bench/determinism.js PATH…
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const paths = process.argv.slice(2)
if (paths.length === 0) {
  console.error('usage: node bench/determinism.js PATH…')
  process.exit(2)
}
const parley = fileURLToPath(new URL('../bin/parley.js', import.meta.url))
const read = () =>
  execFileSync(process.execPath, [parley, 'read', ...paths, '--store', 'memory:', '--json'], {
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const [first, second] = [read(), read()]
if (!first.equals(second)) {
  console.error('the two runs differ')
  process.exit(1)
}
console.log(`two runs, the same ${first.length} bytes`)
