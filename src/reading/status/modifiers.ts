import type { Sentence } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { eventModifiers, negativeWords } from './lexicon.ts'
import { baseRelation, lower } from './verb-group.ts'
import { verdict } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** What stands on the event's noun: "ongoing talks", "a possible truce", "no meeting". */
export function fromModifiers(sentence: Sentence, index: number): Verdict | null {
  for (const child of childrenOf(sentence, index)) {
    const relation = baseRelation(child)
    const word = lower(child)
    if (relation === 'det' && negativeWords.has(word)) return verdict('denied', `negative:${word}`)
    if (!['amod', 'compound', 'advmod'].includes(relation)) continue
    const found = eventModifiers.get(word) ?? eventModifiers.get(child.lemma)
    if (found) return verdict(found, `modifier:${word}`)
  }
  return null
}
