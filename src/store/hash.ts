import { createHash } from 'node:crypto'
import type { Report } from '../model/index.ts'

/** SHA-256 of a report's text, in hexadecimal. */
export function hashText({ text }: Report): string {
  return sha256(text)
}

/** SHA-256 of everything besides the text that a reader or a view may look at. */
export function hashHead(report: Report): string {
  const { title, outlet, url, published, publishedAt, publishedFrom, noise } = report
  return sha256(JSON.stringify([title, outlet, url, published, publishedAt, publishedFrom, noise]))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
