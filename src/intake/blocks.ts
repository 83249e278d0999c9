import type { Report } from '../model/index.ts'
import { logicalLines, trimSpan } from './lines.ts'
import { subtractSpans, type Span } from './spans.ts'

/**
 * The report's own prose: its paragraphs without the noise. No sentence crosses two of them.
 *
 * @param report a report whose noise has been found
 * @returns spans into its text, in order, none empty or with white space at its ends
 */
export function blocks(report: Pick<Report, 'text' | 'noise'>): Span[] {
  const noise = report.noise.map(({ text, start }) => ({ start, end: start + text.length }))
  const prose: Span[] = []
  let next = 0
  for (const line of logicalLines(report.text)) {
    while (next < noise.length && noise[next]!.end <= line.start) next += 1
    let past = next
    while (past < noise.length && noise[past]!.start < line.end) past += 1
    for (const part of subtractSpans(line, noise.slice(next, past))) {
      const span = trimSpan(report.text, part)
      if (span.start < span.end) prose.push(span)
    }
  }
  return prose
}
