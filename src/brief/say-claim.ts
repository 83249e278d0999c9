import type { Claim, Source } from '../model/index.ts'
import type { RecordedClaim } from '../record/index.ts'
import { sayAct } from './say-act.ts'
import { sayDay, sayInterval } from './say-day.ts'
import { sayEncounter } from './say-encounter.ts'
import { sayFigure } from './say-figure.ts'
import { sayOffer } from './say-offer.ts'
import { sayExchange, sayTruce } from './say-truce.ts'
import { capitalise } from './say-words.ts'

/**
 * One claim as one line in Parley's own neutral words: what, when, and who says so. Words of the report appear only
 * between quotation marks.
 *
 * @param options `topics: false` leaves out what an encounter was about; `day: false` leaves out the day
 */
export function sayClaim(recorded: RecordedClaim, options: { topics?: boolean; day?: boolean } = {}): string {
  const what = capitalise(sayWhat(recorded.claim, options.topics ?? true))
  const day = options.day === false ? '' : ` — ${sayInterval(recorded.claim.when)}${sayReported(recorded)}`
  return `${what}${day}, ${sayWho(recorded)}`
}

/** Where a claim has no day of its own, the day of its report helps to place it, and is said to be just that. */
function sayReported({ claim, report }: RecordedClaim): string {
  if (claim.when === null) return report.published === null ? '' : ` (report of ${sayDay(report.published)})`
  return isCountedFromSpan(claim) ? ' (counted from the days between which the report was written)' : ''
}

/** True where the day rests on when an undated report can have been written. */
function isCountedFromSpan({ why }: Claim): boolean {
  return why.some((name) => name.startsWith('time:') && name.endsWith('+between'))
}

function sayWhat(claim: Claim, topics: boolean): string {
  switch (claim.kind) {
    case 'encounter':
      return sayEncounter(claim, { topics })
    case 'offer':
      return sayOffer(claim)
    case 'truce':
      return sayTruce(claim)
    case 'exchange':
      return sayExchange(claim)
    case 'act':
      return sayAct(claim)
    case 'figure':
      return claim.status === 'denied' ? `said not to be so: ${sayFigure(claim)}` : sayFigure(claim)
  }
}

/** Who says so: the attribution chain, or the outlet itself. */
export function sayWho({ claim, report }: RecordedClaim): string {
  if (claim.sources.length > 0) return `according to ${sayChain(claim.sources)}`
  if (claim.speakerNotStated === true) return 'in a quotation whose speaker is not stated'
  return report.outlet === null ? 'in the words of the report itself' : `reported by ${report.outlet}`
}

/** `Israeli media, citing an official`: from the outlet inwards. */
export function sayChain(sources: readonly Source[]): string {
  return sources.map(({ name }) => name).join(', citing ')
}
