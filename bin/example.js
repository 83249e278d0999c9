#!/usr/bin/env node
/**
 * Reads the examples into a store of their own and prints the state of play from it.
 *
 *   npm run example
 *   node bin/example.js [STORE]     keeps the store there; without it, it is a temporary one
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const parley = fileURLToPath(new URL('parley.js', import.meta.url))
const examples = fileURLToPath(new URL('../examples', import.meta.url))

/** Runs Parley with the terminal's own streams; gives its exit code, or 1 when it was ended by a signal. */
function run(...words) {
  const { status, error } = spawnSync(process.execPath, [parley, ...words], { stdio: 'inherit' })
  if (error !== undefined) throw error
  return status ?? 1
}

const folder = process.argv[2] === undefined ? mkdtempSync(join(tmpdir(), 'parley-example-')) : null
const store = folder === null ? process.argv[2] : join(folder, 'examples.db')

try {
  process.exitCode = run('read', examples, '--store', store) || run('brief', '--store', store)
} finally {
  if (folder !== null) rmSync(folder, { recursive: true })
}
