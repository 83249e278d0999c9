import { tenseCues } from './data.ts'
import type { Tense } from './types.ts'

/**
 * Tells past from future by cue words in the sentence around a span, for when no dependency tree is at hand. The cue
 * nearest before the span counts most, because English puts the verb before its time ("will meet on Thursday").
 */

// Case counts, so that "United" is no past tense.
const cue = (patterns: readonly string[], name: string): string =>
  `(?<${name}>${patterns.map((pattern) => `(?:${pattern})`).join('|')})`
const cues = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${cue(tenseCues.future, 'future')}|${cue(tenseCues.past, 'past')})(?![\\p{L}\\p{N}])`,
  'gu',
)
const reach = 240

/** @param start @param end the span in the text; @returns its tense, `present` when nothing tells */
export function guessTense(text: string, start: number, end: number): Tense {
  const before = text.slice(Math.max(0, start - reach), start)
  const sentenceStart = [
    ...before.matchAll(/\n|(?<!\b[A-Z]|\b[A-Z][a-z]{1,3})[.!?]["”’)]*\s+(?=["“‘(]?[A-Z])/g),
  ].at(-1)
  const head = sentenceStart ? before.slice(sentenceStart.index + sentenceStart[0].length) : before
  const last = [...head.matchAll(cues)].at(-1)
  if (last) return last.groups?.['future'] === undefined ? 'past' : 'future'
  const after = text.slice(end, end + reach)
  const sentenceEnd = after.search(/\n|(?<!\b[A-Z]|\b[A-Z][a-z]{1,3})[.!?]["”’)]*\s+["“‘(]?[A-Z]/)
  const tail = sentenceEnd < 0 ? after : after.slice(0, sentenceEnd)
  const first = [...tail.matchAll(cues)][0]
  if (first) return first.groups?.['future'] === undefined ? 'past' : 'future'
  return 'present'
}
