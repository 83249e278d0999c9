import { doubtData } from './data.ts'
import type { Match } from './scan.ts'

/** Checks that a match is what it looks like: four digits may be a count, and May or March a verb. */

const any = (key: string, flags = 'iu'): RegExp =>
  new RegExp((doubtData[key] ?? []).map((pattern) => `(?:${pattern})`).join('|') || '(?!)', flags)

const yearBefore = any('year-before')
const yearAfter = any('year-after')
const oldYearBefore = any('old-year-before')
const monthBefore = any('month-before')
const monthBeforeName = any('month-before-name')
const firstNames = any('first-names')
const festivalNames = any('festival-names')
const festivalBefore = any('festival-before')
const festivalAfter = any('festival-after')
const looksBack = any('looks-back')
const strictMonths = any('strict-months')

type Check = (text: string, match: Match) => boolean

export const checks: Record<string, Check> = {
  'year-number': (text, { start, end }) =>
    (Number(text.slice(start, end)) < 1800 &&
      !oldYearBefore.test(text.slice(Math.max(0, start - 9), start))) ||
    yearBefore.test(text.slice(Math.max(0, start - 14), start)) ||
    yearAfter.test(text.slice(end, end + 30)),
  'month-name': (text, { start, end }) => {
    const named = /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && firstNames.test(text.slice(start, end))
    if (named) return !monthBeforeName.test(text.slice(Math.max(0, start - 12), start))
    if (monthBefore.test(text.slice(Math.max(0, start - 12), start))) return false
    return strictMonths.test(text.slice(start, end)) || /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  },
  'festival-name': (text, { start, end }) =>
    festivalNames.test(text.slice(start, end)) &&
    (!festivalBefore.test(text.slice(Math.max(0, start - 10), start)) ||
      festivalAfter.test(text.slice(end, end + 20))),
  'looks-back': (text, { start }) => looksBack.test(text.slice(Math.max(0, start - 90), start)),
  // "USA Today", "This Week": names of papers and programmes.
  title: (text, { start, end, groups }) => {
    const capital = /^\p{Lu}/u
    const unit = groups['unit']
    if (unit !== undefined) return capital.test(unit)
    return (
      capital.test(text.slice(start, end)) &&
      /\p{Lu}[\p{L}.]+\s$/u.test(text.slice(Math.max(0, start - 12), start))
    )
  },
}

/** @param name a check, as a pattern's `unless` names it; @returns true when the match is to be dropped */
export function isDoubtful(name: string, text: string, match: Match): boolean {
  const check = checks[name]
  if (!check) throw new Error(`no such check: ${name}`)
  return check(text, match)
}
