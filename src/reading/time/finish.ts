import { addDays } from './calendar.ts'
import type { DayInterval } from '../../model/index.ts'
import type { Meaning, Precision, TimeContext } from './types.ts'
import { spanOf } from './values.ts'

interface Finished {
  interval: DayInterval | null
  precision: Precision
  modifier?: string
}

/**
 * Days, precision and TIMEX3 modifier of a meaning.
 * "earlier this month" ends on the publication day, "later this week" begins on the day after it.
 */
export function finish(meaning: Meaning, modifier: string | undefined, context: TimeContext): Finished {
  const mod = modifier ?? meaning.modifier
  const timex = mod === 'EARLIER' ? 'START' : mod === 'LATER' ? 'END' : mod
  const plain = spanOf(meaning.value)
  const span = mod === 'EARLIER' || mod === 'LATER' ? plain : spanOf(meaning.value, mod)
  let interval = meaning.interval === undefined ? span.interval : meaning.interval
  let precision = meaning.precision ?? span.precision
  const { published } = context
  if (interval && published !== null && interval[0] < interval[1]) {
    if (mod === 'EARLIER' && interval[0] <= published && published <= interval[1]) {
      interval = [interval[0], published]
      precision = 'days'
    }
    if (mod === 'LATER' && interval[0] <= published && published < interval[1]) {
      interval = [addDays(published, 1), interval[1]]
      precision = 'days'
    }
  }
  return timex === undefined ? { interval, precision } : { interval, precision, modifier: timex }
}
