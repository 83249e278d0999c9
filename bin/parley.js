#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/cli/main.js', import.meta.url)

if (existsSync(main)) {
  await import(main)
} else {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  process.stderr.write(`parley: it has not been built yet. Run npm ci in ${folder}\n`)
  process.exitCode = 1
}
