import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Text of a file; one that ends in `.xz` is unpacked by the program `xz`. */
export function readPacked(path) {
  if (!path.endsWith('.xz')) return readFileSync(path, 'utf8')
  return execFileSync('xz', ['-dc', path], { encoding: 'utf8', maxBuffer: 1e9 })
}
