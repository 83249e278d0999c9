import type { SlotSpan } from '../../model/index.ts'
import { childrenOf } from '../document.ts'
import { phraseSpan, type BuildContext, type Found } from './context.ts'

const closing = new Map([
  ['“', '”'],
  ['"', '"'],
  ['(', ')'],
  ['[', ']'],
])

/** "Spoke over the phone", "on the sidelines of": means and occasion are no topics. */
const noTopics =
  /^(?:phone|telephone|link|call|sideline|margin|side|occasion|eve|basis|level|behalf|invitation|part|visit|trip)$/

/**
 * The words that name what an encounter is about, each phrase of the `topics` slot by its offsets.
 * @param place where it takes place: that is no topic ("a meeting on Crete")
 */
export function topicsOf(
  context: BuildContext,
  found: Found,
  place: string | null,
): Pick<SlotSpan, 'start' | 'end'>[] {
  const { sentence, match } = found
  const text = context.document.report.text
  return (match.slots.get('topics') ?? []).flatMap((head) => {
    // "On ending the war": the preposition before a clause is no part of the topic.
    const marks = childrenOf(sentence, head).filter(
      (child) => child.relation === 'mark' && child.index < head,
    )
    const span = phraseSpan(sentence, head, new Set(marks.map((mark) => mark.index)))
    if (span === null) return []
    const words = text.slice(span.start, span.end)
    return words === place || noTopics.test(sentence.tokens[head]?.lemma ?? '')
      ? []
      : [balanced(text, span.start, span.end)]
  })
}

/** Takes in a closing mark right behind the phrase whose opening mark is inside it. */
function balanced(text: string, start: number, end: number): { start: number; end: number } {
  const phrase = text.slice(start, end)
  for (const [open, close] of closing) {
    const opened = phrase.split(open).length - 1
    const closed = open === close ? 0 : phrase.split(close).length - 1
    const isOpen = open === close ? opened % 2 === 1 : opened > closed
    const next = text.slice(end, end + 2).trimStart()
    if (isOpen && next.startsWith(close)) return { start, end: text.indexOf(close, end) + close.length }
  }
  return { start, end }
}
