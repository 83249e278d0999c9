import type { Sentence, Token } from '../../language/index.ts'
import { statusOfPredicate } from './event-status.ts'
import { isPredicate, verbGroupOf } from './verb-group.ts'

type Tense = 'past' | 'present' | 'future'

/** Tense of the clause headed by a predicate, an infinitive taking it from what governs it ("is to", "set to"). */
function tenseOf(sentence: Sentence, verb: Token): Tense | null {
  const group = verbGroupOf(sentence, verb.index)
  const status = statusOfPredicate(sentence, verb.index)?.status
  // "was expected on Wednesday" looks ahead from where the report stands.
  if (status === 'expected') return 'future'
  if (group.form === 'finite' && group.tense !== null) return group.perfect ? 'past' : group.tense
  if (status === 'possible') return 'future'
  if (status === 'happened') return 'past'
  return status === 'ongoing' ? 'present' : null
}

/**
 * Tense of the verb that governs a span of the sentence, for telling "on Monday" past from "on Monday" to come.
 * @returns a function of the span's UTF-16 offsets in the text; null where no verb governs it
 */
export function tenseAround(sentence: Sentence): (start: number, end: number) => Tense | null {
  return (start, end) => {
    const inside = sentence.tokens.filter((token) => token.start < end && token.end > start)
    let current = inside.find((token) => !inside.some((other) => other.index === token.head))
    for (let steps = 0; current && steps <= sentence.tokens.length; steps += 1) {
      if (isPredicate(sentence, current.index)) return tenseOf(sentence, current)
      current = sentence.tokens[current.head]
    }
    return null
  }
}
