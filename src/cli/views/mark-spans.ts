import type { SlotSpan } from '../../model/index.ts'

/**
 * Puts brackets with the slot's name around the words of each slot: `[parties: Ada Venn] [anchor: met]`. Spans may
 * stand within one another; one that only overlaps another is left out.
 * @param quote the text to mark
 * @param start where it begins in the text that the spans count in (UTF-16 code units)
 */
export function markSpans(quote: string, start: number, spans: readonly SlotSpan[]): string {
  const own = spans
    .map(({ slot, start: first, end }) => ({ slot, start: first - start, end: end - start }))
    .filter(({ start: first, end }) => first >= 0 && first < end && end <= quote.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: SlotSpan[] = []
  for (const span of own) if (!kept.some((other) => crosses(other, span))) kept.push(span)
  let marked = ''
  for (let at = 0; at <= quote.length; at += 1) {
    marked += ']'.repeat(kept.filter(({ end }) => end === at).length)
    for (const { slot, start: first } of kept) if (first === at) marked += `[${slot}: `
    marked += quote.charAt(at)
  }
  return marked
}

function crosses(outer: SlotSpan, inner: SlotSpan): boolean {
  return inner.start < outer.end && inner.end > outer.end
}
