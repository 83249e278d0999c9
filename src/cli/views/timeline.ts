import { sayClaim, sayInterval } from '../../brief/index.ts'
import type { TimelineEntry } from '../../record/index.ts'
import { block, blocks, reference, saySupport } from './lines.ts'

/** One block per day or interval. */
export function timelineText(entries: readonly TimelineEntry[], width: number): string {
  return blocks(
    entries.map(({ when, claims, support }) => {
      const day =
        when === null ? 'Day not stated' : sayInterval(when).replace(/^./, (first) => first.toUpperCase())
      const lines = claims.map((claim) => `${sayClaim(claim, { day: false })} ${reference(claim)}`)
      return block(`${day} (${saySupport(support)})`, lines, width)
    }),
  )
}
