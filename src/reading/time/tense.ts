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

const boundary = '\\n|(?<!\\b[A-Z]|\\b[A-Z][a-z]{1,3})[.!?]["”’)]*\\s+["“‘(]?(?=[A-Z])'
const sentenceStart = new RegExp(boundary, 'g')
const sentenceEnd = new RegExp(boundary)
const possessive = /^['’]s?\s/
/** "in Monday's call": the thing is no subject, so the verb before it governs. */
const preposition = /(?:in|during|at|after|from|since|on|of|with|following)\s$/i
/** "ahead of Monday's talks": what lies ahead of something that has no verb of its own. */
const aheadOf = /(?:ahead of|before|until|pending)\s$/i

/** @param start @param end the span in the text; @returns its tense, `present` when nothing tells */
export function guessTense(text: string, start: number, end: number): Tense {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const starts = [...before.matchAll(sentenceStart)].at(-1)
  const head = starts ? before.slice(starts.index + starts[0].length) : before
  const ends = after.search(sentenceEnd)
  const tail = ends < 0 ? after : after.slice(0, ends)
  const last = [...head.matchAll(cues)].at(-1)
  const first = [...tail.matchAll(cues)][0]
  if (possessive.test(after)) {
    // "Monday's summit will …": the verb before is not the verb of the thing that Monday dates.
    if (aheadOf.test(before)) return 'future'
    return toTense((preposition.test(before) ? last : first) ?? null, 'past')
  }
  return toTense(last ?? first ?? null, 'present')
}

function toTense(found: RegExpExecArray | null, otherwise: Tense): Tense {
  if (!found) return otherwise
  return found.groups?.['future'] === undefined ? 'past' : 'future'
}
