import { readFileSync } from 'node:fs'
import type { ReadReport } from '../../src/model/index.ts'
import { readingOf, reportWith } from './claims.ts'
import type { ClaimParts } from './claims.ts'

interface Entry {
  id: string
  title: string | null
  outlet: string | null
  url: string | null
  published: string | null
  text: string
  claims: ClaimParts[]
}

const file = new URL('../fixtures/river-talks.json', import.meta.url)

/** Five reports of an invented negotiation, with the claims that a careful reader would enter. */
export function riverTalks(): ReadReport[] {
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Entry[]
  return entries.map(({ claims, ...head }) =>
    readingOf(reportWith({ ...head, publishedFrom: head.published === null ? 'unknown' : 'input' }), claims),
  )
}
