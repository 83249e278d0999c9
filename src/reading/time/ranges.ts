import type { DayInterval } from '../../model/index.ts'
import type { TimeExpression } from './types.ts'

/**
 * Words between and before expressions that make one stretch of days of them: "from Monday to Wednesday",
 * "between 5 and 9 May", "May 5–9", "since October 7", "by Friday". The values stay those of TIMEX3; only the days change.
 */

const dateTypes = new Set(['DATE', 'TIME'])
const opens = /(?:^|[^\p{L}])(?:from|between)\s+$/iu
const dash = /^\s*[-–—]\s*$/
const fromTo = /^,?\s+(?:to|until|till|through)\s+$/i
const betweenAnd = /^\s+and\s+$/i
const deadline = /(?:^|[^\p{L}])(?:by|before|no later than|not later than)\s+$/iu
const since = /(?:^|[^\p{L}])(?:ever\s+)?since\s+(?:at\s+least\s+|about\s+|the\s+)?$/iu

/** @returns the same expressions, in order, with the days of ranges */
export function applyRanges(
  text: string,
  expressions: readonly TimeExpression[],
  published: string | null,
): TimeExpression[] {
  const result = [...expressions]
  for (let i = 0; i < result.length; i++) {
    const [left, right] = [result[i], result[i + 1]]
    if (!left || !dateTypes.has(left.type) || !left.interval) continue
    const before = text.slice(Math.max(0, left.start - 24), left.start)
    if (right?.interval && dateTypes.has(right.type) && isRange(before, text.slice(left.end, right.start))) {
      const interval: DayInterval = [left.interval[0], right.interval[1]]
      if (interval[0] <= interval[1]) {
        result[i] = { ...left, interval, precision: 'days', rule: `${left.rule}+range` }
        result[i + 1] = { ...right, interval, precision: 'days', rule: `${right.rule}+range` }
        i++
        continue
      }
    }
    if (deadline.test(before) && published !== null && left.interval[1] > published) {
      const interval: DayInterval = [published, left.interval[1]]
      result[i] = { ...left, interval, precision: 'days', rule: `${left.rule}+deadline` }
      continue
    }
    if (since.test(before) && published !== null && left.interval[0] <= published) {
      const interval: DayInterval = [left.interval[0], published]
      result[i] = { ...left, interval, precision: 'days', rule: `${left.rule}+since` }
    }
  }
  return result
}

/** True for "to", "until", "through" or a dash. */
export const isRangeGap = (gap: string): boolean => dash.test(gap) || fromTo.test(gap)

/** True when words between two dates make the second go on from the first: "to", a dash, "and", "or". */
export const isContinuation = (gap: string): boolean =>
  isRangeGap(gap) || /^,?\s+(?:and|or)\s+(?:on\s+)?$/i.test(gap)

function isRange(before: string, gap: string): boolean {
  if (isRangeGap(gap)) return true
  return betweenAnd.test(gap) && opens.test(before)
}
