import type { Sentence, Token } from '../../language/index.ts'
import type { TimeExpression } from '../time/index.ts'
import { prepositionOf } from './keys.ts'
import { baseRelation } from './verb-group.ts'

/** A time expression that says days, with the token that heads it. */
export interface PlacedTime {
  expression: TimeExpression
  head: number
}

/** Relations that open another clause. */
const clauseRelations = new Set(['acl', 'advcl', 'ccomp', 'csubj', 'parataxis', 'xcomp'])

/** The expressions that say days, each with its head. */
export function placeTimes(sentence: Sentence, times: readonly TimeExpression[]): PlacedTime[] {
  return place(
    sentence,
    times.filter(({ interval }) => interval !== null),
  )
}

/** The expressions for some day that cannot be told, as "Thursday" in an undated report, or "recently" in any. */
export function placeUntoldTimes(sentence: Sentence, times: readonly TimeExpression[]): PlacedTime[] {
  return place(
    sentence,
    times.filter(({ interval, value }) => interval === null && /^(?:X{4}|PAST_REF|FUTURE_REF)/.test(value)),
  )
}

/** Each expression with its head: the token whose own head lies outside the expression. */
function place(sentence: Sentence, times: readonly TimeExpression[]): PlacedTime[] {
  const placed: PlacedTime[] = []
  for (const expression of times) {
    const inside = sentence.tokens.filter(
      (token) => token.start < expression.end && token.end > expression.start,
    )
    const head = inside.find((token) => !inside.some((other) => other.index === token.head))
    if (head) placed.push({ expression, head: head.index })
  }
  return placed
}

/** "after last week's protests": the day is that of the protests, and what came after them has another. */
const otherDay = new Set(['after', 'following', 'before', 'since', 'until', 'ahead of', 'prior to'])

/** True where the phrase names an event that only bounds what is told. */
function isBound(sentence: Sentence, phrase: Token): boolean {
  const preposition = prepositionOf(sentence, phrase.index)
  return preposition !== null && otherDay.has(preposition)
}

/**
 * Steps from a time up to the token it belongs to, or null when another clause or another verb lies between.
 * @param owner token of the event, or of the verb that carries it
 */
export function stepsTo(sentence: Sentence, time: number, owner: number): number | null {
  let current = sentence.tokens[time]
  let phrases = 0
  for (let steps = 0; current && steps <= sentence.tokens.length; steps += 1) {
    if (current.index === owner) return steps
    if (clauseRelations.has(baseRelation(current))) return null
    if (current.index !== time && isBound(sentence, current)) return null
    if (current.index !== time && ['nmod', 'obj', 'obl', 'nsubj'].includes(baseRelation(current)))
      phrases += 1
    if (phrases > 1) return null
    const head: Token | undefined = sentence.tokens[current.head]
    // A time of the second verb of "met Monday and left Tuesday" is not the first one's.
    if (baseRelation(current) === 'conj' && current.upos === 'VERB') return null
    current = head
  }
  return null
}

/** The time nearest to its owner in the tree, then in the text; null when the owner's clause has none. */
export function nearestTime(
  sentence: Sentence,
  placed: readonly PlacedTime[],
  owner: number,
): PlacedTime | null {
  let best: { time: PlacedTime; steps: number; distance: number } | null = null
  for (const time of placed) {
    const steps = stepsTo(sentence, time.head, owner)
    if (steps === null) continue
    const distance = Math.abs(time.head - owner)
    if (!best || steps < best.steps || (steps === best.steps && distance < best.distance)) {
      best = { time, steps, distance }
    }
  }
  return best?.time ?? null
}

/** True for a time of a few days: a year or a month is no day to go on from. */
export function isShort(time: PlacedTime): boolean {
  const [first, last] = time.expression.interval ?? ['', '']
  return Date.parse(last) - Date.parse(first) < 7 * 86_400_000
}
