import { createHash } from 'node:crypto'

/**
 * A short identifier for a report that brings none: the same outlet, place of origin and text give the same one, on
 * every machine and at every time. The same text from another outlet is another report.
 *
 * @param parts `from`: the report's URL, or the name of its file
 * @returns twelve hexadecimal digits of a SHA-256 hash
 */
export function reportId(parts: { outlet: string | null; from: string; text: string }): string {
  const hash = createHash('sha256')
  for (const part of [parts.outlet ?? '', parts.from, parts.text]) hash.update(part, 'utf8').update('\0')
  return hash.digest('hex').slice(0, 12)
}
