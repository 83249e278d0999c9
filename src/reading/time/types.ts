import type { DayInterval } from '../../model/index.ts'

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type Precision =
  | 'part-of-day'
  | 'day'
  | 'days'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'open'
/** What an expression's value hangs on: the publication date, a date in the text, itself, or nothing. */
export type TimeAnchor = 'publication' | 'text' | 'explicit' | 'none'
export type Tense = 'past' | 'present' | 'future'

/** One time expression, as TIMEX3 (TimeML 1.2.1) describes it, with the days it covers. */
export interface TimeExpression {
  /** UTF-16 offsets in the text; `end` is exclusive. */
  start: number
  end: number
  type: TimeType
  /** TIMEX3 value: `2023-12-20`, `2023-W51`, `2023-12-20TMO`, `P1W`, `PRESENT_REF`, `XXXX-WXX-5` … */
  value: string
  /** TIMEX3 mod: `START`, `MID`, `END`, `APPROX`, `MORE_THAN` … */
  modifier?: string
  /** First and last day, both included; null for what is open, and for a bare duration or set. */
  interval: DayInterval | null
  precision: Precision
  anchor: TimeAnchor
  /** Names of the patterns that made it, joined by `+`. */
  rule: string
}

export interface TimeOptions {
  /** Tense of the verb that governs the span, when a parse is at hand; null when there is none. */
  tense?: (start: number, end: number) => Tense | null
  /** `news` (default) anchors on the publication date; `narrative` on the dates the text itself goes through. */
  style?: 'news' | 'narrative'
}

/** What a resolver makes of a match. `interval` is given only where the value and modifier do not say it. */
export interface Meaning {
  type: TimeType
  value: string
  anchor: TimeAnchor
  modifier?: string
  interval?: DayInterval | null
  precision?: Precision
}

/** A day that an expression goes on from. */
export interface Continued {
  day: string
  /** True for a weekday that a range leads on from ("from Monday to …"). */
  weekday: boolean
}

/** What resolvers may ask of the text around an expression. */
export interface TimeContext {
  /** Publication day, or null. */
  published: string | null
  style: 'news' | 'narrative'
  /** Day, month or year last mentioned, as a TIMEX3 date value; null before the first. */
  last: string | null
  /** The date just before, when this one continues it ("from Monday to …", "May 5 and …"); else null. */
  continues: Continued | null
  /** Quarter last mentioned (`1989-Q3`), or null. */
  lastQuarter: string | null
  /** Tense around the expression at hand. */
  tense: () => Tense
}
