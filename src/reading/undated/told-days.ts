import type { Sentence } from '../../language/index.ts'
import type { PublicationReason } from '../../model/index.ts'
import type { Document } from '../document.ts'
import { tenseAround } from '../status/index.ts'
import { guessTense, isDay, type Tense, type TimeExpression } from '../time/index.ts'

/** A time that the text names, and whether its sentence tells it as past or as to come. */
export interface ToldTime {
  time: TimeExpression
  tense: Tense
  /** The words of the text, and up to three words before them. */
  words: string
  before: string
  /** The words after them. */
  after: string
}

export function toldTimes({ report, sentences, times }: Document): ToldTime[] {
  const { text } = report
  return sentences.flatMap((sentence: Sentence, index) => {
    const parsed = tenseAround(sentence)
    return (times[index] ?? []).map((time) => ({
      time,
      tense: parsed(time.start, time.end) ?? guessTense(text, time.start, time.end),
      words: text.slice(time.start, time.end),
      before: text.slice(Math.max(sentence.start, time.start - 20), time.start),
      after: text.slice(time.end, Math.min(sentence.end, time.end + 60)),
    }))
  })
}

/** Tense by the preposition where it tells ("since 2019", "by 2045"), else by the clause. */
function tenseOf({ tense, before }: ToldTime): Tense {
  if (sinceThen.test(before)) return 'past'
  return byThen.test(before) ? 'future' : tense
}

/** What bears the year of something to come: "the 2030 target". */
const planned =
  /^\s+(?:\p{L}+\s+){0,2}(?:targets?|goals?|agenda|deadline|elections?|budget|plans?|summit|games|olympics|cup|presidency|partnership|levels?)(?!\p{L})/iu
const inYear = /(?:^|[^\p{L}])(?:in|by|since|until|till|during|before|end of|of)\s+$/iu
const sinceThen = /(?:^|[^\p{L}])since\s+$/iu
const byThen = /(?:^|[^\p{L}])(?:by|until|till)\s+(?:the end of\s+)?$/iu
/** "Moved from May 2029 to December 31, 2021": where to, not when. */
const moved = /(?:^|[^\p{L}])(?:from|to)\s+(?:the\s+)?$/iu

/** True for a date that says its own year; that of a thing ("the 2005 accord") only where its clause looks back. */
function saysYear(told: ToldTime): boolean {
  const { time, before, after } = told
  const tense = tenseOf(told)
  if (time.interval === null || time.anchor !== 'explicit') return false
  if (time.type !== 'DATE' && time.type !== 'TIME') return false
  if (time.precision === 'decade') return false
  if (moved.test(before) && !time.rule.endsWith('+range')) return false
  if (inYear.test(before) || time.precision === 'day') return true
  return tense === 'past' && (time.precision !== 'year' || !planned.test(after))
}

/** A report is written on or after the days it tells as past, and on or before those it tells as to come. */
export function fullDays(told: readonly ToldTime[]): PublicationReason[] {
  return told.filter(saysYear).flatMap((one): PublicationReason[] => {
    const { time, words } = one
    const tense = tenseOf(one)
    const found = { words, start: time.start }
    const [first, last] = time.interval ?? ['', '']
    if (tense === 'past') return [{ why: 'looks-back', ...found, earliest: first, latest: null }]
    return tense === 'future' ? [{ why: 'looks-ahead', ...found, earliest: null, latest: last }] : []
  })
}

/** A day told by month and number alone, perhaps with its weekday (1 Monday … 7 Sunday). */
export interface ShortDay {
  month: number
  date: number
  weekday: number | null
  tense: Tense
  words: string
  start: number
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const weekdayName = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b/i

/** "March 7", "Thursday, March 7": days that leave their year open. */
export function shortDays(told: readonly ToldTime[]): ShortDay[] {
  return told.flatMap(({ time, tense, words }): ShortDay[] => {
    const isShort = /^X{4}-\d\d-\d\d/.test(time.value) || (time.anchor === 'text' && isDay(time.value))
    if (!isShort || !/\d/.test(words) || !/\p{L}{3}/u.test(words)) return []
    const named = weekdayName.exec(words)?.[1]?.toLowerCase()
    return [
      {
        month: Number(time.value.slice(5, 7)),
        date: Number(time.value.slice(8, 10)),
        weekday: named === undefined ? null : weekdays.indexOf(named) + 1,
        tense,
        words,
        start: time.start,
      },
    ]
  })
}
