import { dayNumber, yearOf } from '../calendar.ts'
import { lookUp } from '../data.ts'
import { readSpelledYear } from '../numbers.ts'
import type { Meaning, TimeAnchor, TimeContext } from '../types.ts'

/** Surface forms by word table; group `0` is the whole match. */
export type Groups = Readonly<Record<string, string>>
export type Options = Readonly<Record<string, string | number | boolean>>
/** Makes a meaning of a match, or null when the words are no real date ("November 31"). */
export type Resolver = (groups: Groups, options: Options, context: TimeContext) => Meaning | null

/** How many units from the base: from "last", "next", "the following" …; undefined when no such word is there. */
export function shiftOf(groups: Groups): number | undefined {
  const word = groups['relation'] ?? groups['follow']
  if (word === undefined) return undefined
  const table = groups['relation'] === undefined ? 'follow' : 'relation'
  return Number(lookUp(table, word))
}

/** The year that the words themselves give: "1939", "of that year", "last year". */
export function yearGiven(groups: Groups, context: TimeContext): { year: number; anchor: TimeAnchor } | null {
  if (groups['year'] !== undefined) return { year: Number(groups['year']), anchor: 'explicit' }
  if (groups['spelledYear'] !== undefined) {
    const year = readSpelledYear(groups['spelledYear'])
    return year === null ? null : { year, anchor: 'explicit' }
  }
  if (groups['century'] !== undefined) {
    return { year: Number(`${groups['century']}${groups['shortYear']}`), anchor: 'explicit' }
  }
  const shift = shiftOf(groups)
  if (shift === undefined || !/year/i.test(groups['0'] ?? '')) return null
  const base = groups['follow'] === undefined ? context.published : context.last
  if (base === null || !/^\d{4}/.test(base)) return null
  return { year: yearOf(base) + shift, anchor: groups['follow'] === undefined ? 'publication' : 'text' }
}

/** What a wrong tense costs, in days: enough to turn a close call, not enough to move "Oct. 31" by a year. */
const tensePenalty = 250
/** News tells what was rather than what will be, where no word tells which. */
const futurePenalty = 100
/** A story goes forward: a date behind the last one mentioned counts as that much further away. */
const storyFactor = 1.2

/**
 * The year of a month or day without one: the nearest to the publication date, by tense; in a narrative, the nearest
 * to the last date mentioned, rather after it than before.
 * @param dayIn the day meant, in a given year
 * @returns null when there is nothing to go by
 */
export function chooseYear(
  context: TimeContext,
  dayIn: (year: number) => string,
): { year: number; anchor: TimeAnchor } | null {
  if (context.continues !== null) return continuedYear(context.continues.day, dayIn)
  const inText = context.style === 'narrative' || context.published === null
  const textBase = context.last !== null && /^\d{4}/.test(context.last) ? context.last : null
  const base = inText ? (textBase ?? context.published) : context.published
  if (base === null) return null
  const anchor = inText && textBase !== null ? 'text' : 'publication'
  // In a story, a bare year fixes the year of what follows.
  if (anchor === 'text' && /^\d{4}(-(Q\d|H\d|SP|SU|FA|WI))?$/.test(base))
    return { year: yearOf(base), anchor }
  const origin = dayNumber(base.length === 7 ? `${base}-15` : base.slice(0, 10))
  const tense = anchor === 'text' ? 'present' : context.tense()
  const cost = (year: number): number => {
    const distance = dayNumber(dayIn(year)) - origin
    if (anchor === 'text') return distance < 0 ? -distance * storyFactor : distance
    const wrong = (tense === 'past' && distance > 0) || (tense === 'future' && distance < 0)
    const unlikely = tense === 'present' && distance > 0
    return Math.abs(distance) + (wrong ? tensePenalty : unlikely ? futurePenalty : 0)
  }
  const year = yearOf(base)
  const candidates = [year, year - 1, year + 1].sort((a, b) => cost(a) - cost(b))
  return { year: candidates[0] ?? year, anchor }
}

/** The year that puts a day nearest to the one it continues. */
function continuedYear(from: string, dayIn: (year: number) => string): { year: number; anchor: TimeAnchor } {
  const origin = dayNumber(from.slice(0, 10))
  const distance = (year: number): number => Math.abs(dayNumber(dayIn(year)) - origin)
  const year = yearOf(from)
  const nearest = [year, year + 1, year - 1].sort((a, b) => distance(a) - distance(b))
  return { year: nearest[0] ?? year, anchor: 'text' }
}
