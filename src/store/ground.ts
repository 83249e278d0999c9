import { ParleyError, claimSchema } from '../model/index.ts'
import type { Claim, ReadReport, Report } from '../model/index.ts'

/**
 * Refuses a reading whose claims do not stand word by word in the report's text. Every way into the record goes
 * through here.
 *
 * @throws ParleyError `ungrounded-claim` when a quote is not exactly at its offset, an anchor is not in its quote or a
 *   slot's span leaves the text; `invalid-claim` when a claim is not of the claim's form or its id is not unique in
 *   the report; `ill-formed-text` when SQLite could not give the text back unchanged
 */
export function checkGrounding({ report, claims }: ReadReport): void {
  checkText(report)
  const ids = new Set<string>()
  for (const claim of claims) {
    checkForm(claim, report)
    if (ids.has(claim.id)) throw invalid(claim, report, 'its id is not unique in the report')
    ids.add(claim.id)
    checkWords(claim, report)
  }
}

/** Unpaired surrogates do not survive UTF-8, and a NUL ends a text for many SQLite tools. */
function checkText({ id, text }: Report): void {
  if (!text.includes('\0') && Buffer.from(text, 'utf8').toString('utf8') === text) return
  throw new ParleyError('ill-formed-text', 'the text holds a NUL or half of a surrogate pair', {
    where: `report ${id}`,
    remedy: 'Mend the input file',
  })
}

function checkForm(claim: Claim, report: Report): void {
  const { success, error } = claimSchema.safeParse(claim)
  if (success) return
  const issue = error.issues[0]
  throw invalid(claim, report, `${issue?.path.join('.')}: ${issue?.message}`)
}

function checkWords(claim: Claim, { id, text }: Report): void {
  const { quote, start, anchor, spans } = claim
  if (text.slice(start, start + quote.length) !== quote) {
    throw ungrounded(claim, id, `its quote does not stand at offset ${start} of the report`)
  }
  if (!quote.includes(anchor)) throw ungrounded(claim, id, 'its anchor does not stand in its quote')
  for (const span of spans) {
    if (span.end < span.start || span.end > text.length) {
      throw ungrounded(claim, id, `the span of ${span.slot} does not lie in the report`)
    }
  }
}

function ungrounded(claim: Claim, reportId: string, reason: string): ParleyError {
  return new ParleyError('ungrounded-claim', `the claim is refused: ${reason}`, {
    where: `report ${reportId}, claim ${claim.id}`,
    remedy: 'This is a fault of the reader and not of the report; nothing of this report was stored',
  })
}

function invalid(claim: Claim, report: Report, reason: string): ParleyError {
  return new ParleyError('invalid-claim', `the claim is refused: ${reason}`, {
    where: `report ${report.id}, claim ${claim.id}`,
    remedy: 'This is a fault of the reader and not of the report; nothing of this report was stored',
  })
}
