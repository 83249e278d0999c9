import type { RecordedClaim } from '../record/index.ts'
import { sayPublished } from './say-publication.ts'
import { quoteWords } from './say-words.ts'

/** Where a claim stands: outlet, day, title and ids to cite, without its words. */
export function saySource({ report, claim }: RecordedClaim): string {
  const outlet = report.outlet ?? 'outlet not stated'
  const day = sayPublished(report) ?? 'publication day not stated'
  const title = report.title === null ? '' : `, ${quoteWords(report.title)}`
  return `${outlet}, ${day}${title} [${report.id}/${claim.id}]`
}
