import type { DayInterval } from '../../model/index.ts'
import { pad, yearOf } from './calendar.ts'
import type { TimeExpression } from './types.ts'
import { spanOf } from './values.ts'

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
      const first = sharedYear(left, right)
      const interval: DayInterval = [first.interval?.[0] ?? left.interval[0], right.interval[1]]
      if (interval[0] <= interval[1]) {
        result[i] = { ...first, interval, precision: 'days', rule: `${left.rule}+range` }
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

/** "June 5–6, 2022", "from May to July 2019": the year stands only after the second date and holds for both. */
function sharedYear(left: TimeExpression, right: TimeExpression): TimeExpression {
  const sameKind = /^\d{4}-\d\d(-\d\d)?$/.test(left.value) && /^\d{4}-\d\d(-\d\d)?$/.test(right.value)
  if (!sameKind || right.anchor !== 'explicit' || left.anchor === 'explicit') return left
  const inYear = right.value.slice(0, 4) + left.value.slice(4)
  const value = inYear <= right.value ? inYear : pad(yearOf(right.value) - 1, 4) + left.value.slice(4)
  const { interval } = spanOf(value, left.modifier)
  return interval ? { ...left, value, interval, anchor: 'explicit' } : left
}

function isRange(before: string, gap: string): boolean {
  if (isRangeGap(gap)) return true
  return betweenAnd.test(gap) && opens.test(before)
}
