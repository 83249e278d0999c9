import { type ModifierData, modifierData } from './data.ts'
import { readAmount } from './numbers.ts'
import { expand } from './rules.ts'
import type { Match } from './scan.ts'

/** One time expression before it is resolved: its main part, the hour or part of the day, and a modifier. */
export interface Phrase {
  start: number
  end: number
  main: Match
  /** The hour or part of the day that goes with a day. */
  time?: Match
  modifier?: string
}

const timeKinds = new Set(['clock', 'part', 'time'])
const dateKinds = new Set([
  'day',
  'month',
  'year',
  'decade',
  'season',
  'quarter',
  'unit',
  'week',
  'time',
  'clock',
])
const amountKinds = new Set(['duration', 'offset'])
const explicitKinds = new Set(['day', 'month', 'year', 'clock', 'decade'])

/** Joins neighbouring matches that are one expression ("10 p.m. Wednesday"), then takes in modifiers around them. */
export function compose(text: string, matches: readonly Match[]): Phrase[] {
  const phrases: Phrase[] = []
  for (let i = 0; i < matches.length; i++) {
    let phrase = toPhrase(matches[i] as Match)
    for (let next = matches[i + 1]; next !== undefined; next = matches[i + 1]) {
      const joined = join(phrase, next, text.slice(phrase.end, next.start))
      if (!joined) break
      phrase = joined
      i++
    }
    if (phrase.main.rule.alone !== false && phrase.main.rule.make !== 'nothing') {
      phrases.push(withModifier(text, phrase, phrases.at(-1)?.end ?? 0))
    }
  }
  return phrases
}

const toPhrase = (match: Match): Phrase => ({ start: match.start, end: match.end, main: match })

function join(left: Phrase, right: Match, gap: string): Phrase | null {
  if (gap.length > 10) return null
  const [a, b] = [left.main.rule.kind, right.rule.kind]
  const span = { start: left.start, end: right.end }
  if (
    timeKinds.has(a) &&
    left.time === undefined &&
    b === 'day' &&
    /^,?\s+(?:on\s+|of\s+|,\s+)?$/i.test(gap)
  ) {
    return { ...span, main: right, time: left.main }
  }
  if (a === 'clock' && b === 'time' && /^\s+$/.test(gap)) return { ...span, main: right, time: left.main }
  if (a === 'day' && (b === 'part' || (b === 'clock' && left.time === undefined))) {
    if (/^,?\s+(?:at\s+|in\s+)?$/i.test(gap)) return { ...span, main: left.main, time: right }
  }
  if (a === 'time' && left.time === undefined && b === 'clock' && /^\s+at\s+$/i.test(gap)) {
    return { ...span, main: left.main, time: right }
  }
  if (a === 'day' && b === 'day' && isWeekday(left.main) !== isWeekday(right) && /^,?\s+\(?$/.test(gap)) {
    const main = isWeekday(left.main) ? right : left.main
    return { ...left, ...span, main }
  }
  return null
}

const isWeekday = (match: Match): boolean => match.rule.make === 'weekday'

interface Modifier {
  data: ModifierData
  expression: RegExp
}
const before: Modifier[] = modifierData.before.map((data) => ({
  data,
  expression: new RegExp(`(?<![\\p{L}\\p{N}])(?:${expand(data.pattern, data.modifier)})[-\\s]*$`, 'iu'),
}))
const after: Modifier[] = modifierData.after.map((data) => ({
  data,
  expression: new RegExp(`^\\s+(?:${expand(data.pattern, data.modifier)})(?![\\p{L}\\p{N}])`, 'iu'),
}))

/** Takes in the longest modifier before the phrase, or else one after it. */
function withModifier(text: string, phrase: Phrase, from: number): Phrase {
  const left = longest(before, phrase, text.slice(Math.max(from, phrase.start - 30), phrase.start))
  const right = longest(after, phrase, text.slice(phrase.end, phrase.end + 20))
  const modifier = left?.modifier ?? right?.modifier
  if (modifier === undefined) return phrase
  return {
    ...phrase,
    start: phrase.start - (left?.length ?? 0),
    end: phrase.end + (right?.length ?? 0),
    modifier,
  }
}

function longest(
  modifiers: readonly Modifier[],
  phrase: Phrase,
  text: string,
): { length: number; modifier: string } | null {
  let best: { length: number; modifier: string } | null = null
  for (const { data, expression } of modifiers) {
    const length = fits(data.on, phrase) ? (expression.exec(text)?.[0].length ?? 0) : 0
    if (length > (best?.length ?? 0)) best = { length, modifier: data.modifier }
  }
  return best
}

function fits(on: ModifierData['on'], { main }: Phrase): boolean {
  const kind = main.rule.kind
  if (on === 'date') return dateKinds.has(kind)
  if (on === 'amount') return amountKinds.has(kind)
  if (on === 'number')
    return kind === 'duration' && typeof readAmount(main.groups['amount'] ?? 'X') === 'number'
  if (on === 'explicit') return explicitKinds.has(kind) && main.rule.make !== 'weekday'
  return on === 'any'
}
