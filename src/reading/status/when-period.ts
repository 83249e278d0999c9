import { lastDayOfWriting } from '../document.ts'
import type { PlacedTime } from './time-attachment.ts'
import { clauseOf, lower } from './verb-group.ts'
import type { Place } from './when-place.ts'

const daysIn: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.44 }
const dayLength = 86_400_000

/** Days that a TIMEX3 duration in days, weeks or months lasts (`P5M`), or null for any other value. */
function daysOf(value: string): number | null {
  const [, count, unit] = /^P(\d+)([DWM])$/.exec(value) ?? []
  const length = daysIn[unit ?? '']
  return length === undefined ? null : Math.round(Number(count) * length)
}

/**
 * The period that a count covers, up to publication: "killed over five months of fighting", "eight days of strikes
 * have killed". A duration in front of a noun ("a two-week crisis") is not taken: the noun may lie anywhere.
 */
export function periodUpToNow(place: Place): PlacedTime | null {
  const { document, sentence, sentenceIndex, token } = place
  const published = lastDayOfWriting(document)
  const clause = clauseOf(sentence, token)
  if (published === null || !clause) return null
  for (const expression of document.times[sentenceIndex] ?? []) {
    const days =
      expression.type === 'DURATION' && expression.interval === null ? daysOf(expression.value) : null
    if (days === null) continue
    const inside = sentence.tokens.filter(
      ({ start, end }) => start < expression.end && end > expression.start,
    )
    const head = inside.find((word) => !inside.some((other) => other.index === word.head))
    if (!head || head.head !== clause.index) continue
    // Parsers hang what follows "of" on the verb or on the length: the order of the words is plain.
    const next = sentence.tokens[(inside.at(-1)?.index ?? head.index) + 1]
    if (next === undefined || lower(next) !== 'of') continue
    const first = new Date(Date.parse(published) - days * dayLength).toISOString().slice(0, 10)
    return { expression: { ...expression, interval: [first, published] }, head: head.index }
  }
  return null
}
