import type { PublicationReason, PublicationSpan } from '../../model/index.ts'
import type { Document } from '../document.ts'
import { addressReason, copyrightReason } from './marks.ts'
import { shortDayReason } from './short-days.ts'
import { fullDays, shortDays, toldTimes } from './told-days.ts'

/**
 * Between which days an undated report was written, as its words and its page's marks show.
 *
 * @param document read without a publication day
 * @returns null when nothing bounds it; an end that nothing bounds is null. Each reason kept narrows what the ones
 *   before leave; one that contradicts them is left out, the surest coming first
 */
export function publicationSpan(document: Document): PublicationSpan | null {
  const { report } = document
  const told = toldTimes(document)
  const full = fullDays(told)
  const given = [
    addressReason(report),
    copyrightReason(report),
    ...full.filter(({ why }) => why === 'looks-back').toSorted((a, b) => compare(b.earliest, a.earliest)),
    ...full.filter(({ why }) => why === 'looks-ahead').toSorted((a, b) => compare(a.latest, b.latest)),
  ]
  let span: PublicationSpan = { earliest: null, latest: null, reasons: [] }
  for (const reason of given) if (reason) span = narrow(span, reason)
  for (const day of shortDays(told)) {
    const reason = shortDayReason(day, span)
    if (reason) span = narrow(span, reason)
  }
  return span.reasons.length === 0 ? null : span
}

function narrow(span: PublicationSpan, reason: PublicationReason): PublicationSpan {
  const earliest = later(span.earliest, reason.earliest)
  const latest = earlier(span.latest, reason.latest)
  if (earliest !== null && latest !== null && earliest > latest) return span
  if (earliest === span.earliest && latest === span.latest) return span
  return { earliest, latest, reasons: [...span.reasons, reason] }
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1
}
