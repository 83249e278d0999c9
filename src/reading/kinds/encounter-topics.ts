import type { SlotSpan } from '../../model/index.ts'
import { phraseSpan, type BuildContext, type Found } from './context.ts'

const closing = new Map([
  ['“', '”'],
  ['"', '"'],
  ['(', ')'],
  ['[', ']'],
])

/** The words that name what an encounter is about, each phrase of the `topics` slot by its offsets. */
export function topicsOf(context: BuildContext, found: Found): Pick<SlotSpan, 'start' | 'end'>[] {
  const text = context.document.report.text
  return (found.match.slots.get('topics') ?? []).flatMap((head) => {
    const span = phraseSpan(found.sentence, head)
    return span === null ? [] : [balanced(text, span.start, span.end)]
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
