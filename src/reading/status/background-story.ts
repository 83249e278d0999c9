import type { Document, TokenRef } from '../document.ts'
import { daysOfWriting } from '../document.ts'
import { mainTime } from './when-in-story.ts'

/** What the sentences around say of a report's looking back. */

/** How many sentences back a story of old days is looked for. */
const storyReach = 2
const manyDays = 7

function isOld(document: Document, last: string): boolean {
  const written = daysOfWriting(document.report)
  return written !== null && (Date.parse(written[0]) - Date.parse(last)) / 86_400_000 > manyDays
}

/** True for a sentence without a day of its own, soon after one that told of old days. */
export function goesOnFromOldDays(document: Document, { sentence }: TokenRef): boolean {
  if (mainTime(document, sentence)) return false
  for (let back = 1; back <= storyReach; back += 1) {
    const found = mainTime(document, sentence - back)
    if (found?.expression.interval) return isOld(document, found.expression.interval[1])
  }
  return false
}

const lengthOfWeeks = /^P(?:\d+|X)[WMY]$/

/** "has been negotiating for months": what has gone on for so long is not the news. */
export function hasGoneOnForLong({ report, times }: Document, { sentence }: TokenRef): boolean {
  return (times[sentence] ?? []).some(
    ({ type, value, start }) =>
      type === 'DURATION' &&
      lengthOfWeeks.test(value) &&
      /(?:^|\s)for\s+(?:\p{L}+\s+)?$/u.test(report.text.slice(Math.max(0, start - 16), start)),
  )
}
