import { logicalLines } from './lines.ts'
import { datePatterns, dayOf } from './written-date.ts'

const label = String.raw`(?:first\s+|originally\s+)?(?:published|posted|issued|released|(?:publication|release)\s+date|date(?:\s+of\s+publication)?)(?:\s+(?:on|at))?\s*[:–—-]?\s*`
const city = String.raw`\p{L}[\p{L}.'’ -]{1,40}(?:,\s+[\p{L}.'’ -]{2,40})?`
const dash = String.raw`\s*(?:\([^()]{1,40}\)\s*)?(?:--|[—–-])\s`

/** Where a text tells its own date, the most explicit first: after a label, in its dateline, alone on a line. */
const places: { patterns: RegExp[]; holds: (line: string, position: number) => boolean }[] = [
  { patterns: datePatterns(label, String.raw`[.\s]*(?:$|[|·(])`), holds: () => true },
  {
    patterns: datePatterns(String.raw`${city},\s+`, dash),
    holds: (line, position) => position < 6 && /^\p{Lu}/u.test(line),
  },
  { patterns: datePatterns('', String.raw`[.\s]*$`), holds: () => true },
]

/**
 * Finds the day on which a text says that it was published: after a label ("Published: 9 November 2023"), in a
 * dateline with its year, or in a line that holds nothing but a date. A date that is merely mentioned is never taken, nor
 * is the date of an update, nor any when the text gives two.
 *
 * @param text a report
 * @returns an ISO day, or null when the text does not say, or does not say it clearly
 */
export function publishedInText(text: string): string | null {
  const lines = logicalLines(text)
  for (const place of places) {
    const days = new Set<string | null>()
    for (const [position, { start, end }] of lines.entries()) {
      const line = text.slice(start, Math.min(end, start + 200))
      if (!place.holds(line, position)) continue
      for (const pattern of place.patterns) {
        const groups = pattern.exec(line)?.groups
        if (groups !== undefined) days.add(dayOf(groups))
      }
    }
    if (days.size > 0) return days.size === 1 ? [...days][0]! : null
  }
  return null
}
