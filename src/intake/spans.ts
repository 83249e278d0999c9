/** A part of a text, in UTF-16 code units: `end` is the first one after it. */
export interface Span {
  start: number
  end: number
}

/**
 * Takes spans away from a span.
 *
 * @param whole what there is
 * @param taken what to take away, in any order
 * @returns what is left, in order, none empty
 */
export function subtractSpans(whole: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = []
  let start = whole.start
  for (const span of [...taken].sort((a, b) => a.start - b.start)) {
    if (span.end <= start || span.start >= whole.end) continue
    if (span.start > start) left.push({ start, end: span.start })
    start = Math.max(start, span.end)
  }
  if (start < whole.end) left.push({ start, end: whole.end })
  return left
}
