import { quarterOf } from './calendar.ts'
import { compose, type Phrase } from './compose.ts'
import { finish } from './finish.ts'
import { applyRanges, isContinuation, isRangeGap } from './ranges.ts'
import { clockSuffix, partSuffix, resolvers } from './resolve/index.ts'
import { isDay } from './values.ts'
import { scan } from './scan.ts'
import { guessTense } from './tense.ts'
import type { Continued, Meaning, TimeContext, TimeExpression, TimeOptions } from './types.ts'

export { addDays, calendarDay, daysInMonth, isRealDay, weekdayOf, yearOf } from './calendar.ts'
export { guessTense } from './tense.ts'
export { moveBy } from './resolve/units.ts'
export { isDay, spanOf } from './values.ts'
export type { Precision, Tense, TimeAnchor, TimeExpression, TimeOptions, TimeType } from './types.ts'

/**
 * Finds time expressions and resolves them, as TIMEX3 (TimeML 1.2.1) describes.
 *
 * @param text any English text
 * @param published the day it was published (`YYYY-MM-DD`), or null; without it only what the text itself dates is dated
 * @param options `tense`: tense of the verb that governs a span, for the direction of weekdays and months; `style`:
 *   `news` anchors on the publication date, `narrative` on the dates the text goes through
 * @returns expressions in text order that do not overlap; never throws for any text
 */
export function findTimes(
  text: string,
  published: string | null,
  options: TimeOptions = {},
): TimeExpression[] {
  const style = options.style ?? 'news'
  const expressions: TimeExpression[] = []
  let last: string | null = null
  let lastQuarter: string | null = null
  for (const phrase of compose(text, scan(withoutAddresses(text), style))) {
    const { start, end } = phrase
    const tense = (): ReturnType<TimeContext['tense']> =>
      options.tense?.(start, end) ?? guessTense(text, start, end)
    const continues = continued(expressions.at(-1), text, start)
    const context: TimeContext = { published, style, last, continues, lastQuarter, tense }
    const meaning = resolve(text, phrase, context)
    if (!meaning) continue
    expressions.push({
      start,
      end,
      type: meaning.type,
      value: meaning.value,
      ...finish(meaning, phrase.modifier, context),
      anchor: meaning.anchor,
      rule: phrase.time ? `${phrase.time.rule.name}+${phrase.main.rule.name}` : phrase.main.rule.name,
    })
    if (comparisons.has(phrase.main.rule.make)) continue
    if (isCalendarValue(meaning)) last = meaning.value
    if (isReportedQuarter(meaning.value, lastQuarter, published)) lastQuarter = meaning.value
  }
  return applyRanges(text, expressions, published)
}

/** Figures in a web address are no dates; the text keeps its length. */
function withoutAddresses(text: string): string {
  return text.replace(/\b(?:https?:\/\/|www\.)\S+/gi, (address) => '_'.repeat(address.length))
}

/** Times that are only compared with; the text does not go there. */
const comparisons = new Set(['yearBefore', 'yearEarlier'])

/** The day before in the text, when the expression at `start` goes on from it. */
function continued(previous: TimeExpression | undefined, text: string, start: number): Continued | null {
  if (!previous || !isDay(previous.value)) return null
  const gap = text.slice(previous.end, start)
  if (!isContinuation(gap)) return null
  return { day: previous.value.slice(0, 10), weekday: previous.rule.endsWith('weekday') && isRangeGap(gap) }
}

/** The quarter a report is about: the latest one mentioned that has begun; older ones are what it is compared with. */
function isReportedQuarter(value: string, lastQuarter: string | null, published: string | null): boolean {
  if (!/^\d{4}-Q\d$/.test(value) || (lastQuarter !== null && value < lastQuarter)) return false
  return published === null || value <= quarterOf(published)
}

const isCalendarValue = ({ type, value }: Meaning): boolean =>
  (type === 'DATE' || type === 'TIME') && /^\d{4}/.test(value)

function resolve(text: string, { main, time }: Phrase, context: TimeContext): Meaning | null {
  const resolver = resolvers[main.rule.make]
  if (!resolver) throw new Error(`patterns.yaml: ${main.rule.name} names no resolver: ${main.rule.make}`)
  const groups = { ...main.groups, '0': text.slice(main.start, main.end) }
  const meaning = resolver(groups, main.rule.with ?? {}, context)
  if (!meaning || !time) return meaning
  const options = time.rule.with ?? {}
  const suffix =
    time.rule.kind === 'clock' ? clockSuffix(time.groups, options) : partSuffix(time.groups, options)
  if (suffix === null) return meaning
  return { ...meaning, type: 'TIME', value: meaning.value.replace(/T.*$/, '') + suffix }
}
