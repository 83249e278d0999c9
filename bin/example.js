#!/usr/bin/env node
/**
 * Reads the examples into a store and prints the state of play from it.
 *
 *   npm run example
 *   node bin/example.js [STORE]     default ./examples.db; it stays, for trying the other commands on it
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const parley = fileURLToPath(new URL('parley.js', import.meta.url))
const examples = fileURLToPath(new URL('../examples', import.meta.url))
const store = process.argv[2] ?? 'examples.db'

/** Runs Parley with the terminal's own streams; gives its exit code, or 1 when it was ended by a signal. */
function run(...words) {
  const { status, error } = spawnSync(process.execPath, [parley, ...words], { stdio: 'inherit' })
  if (error !== undefined) throw error
  return status ?? 1
}

process.exitCode = run('read', examples, '--store', store) || run('brief', '--store', store)
