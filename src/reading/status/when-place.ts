import type { Sentence, Token } from '../../language/index.ts'
import { daysOfWriting } from '../document.ts'
import type { Document, TokenRef } from '../document.ts'
import { placeTimes } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'

/** An event's place in the document, with the days its sentence names. */
export interface Place {
  document: Document
  sentenceIndex: number
  sentence: Sentence
  token: Token
  times: PlacedTime[]
}

/** @throws RangeError when the reference points at no token */
export function placeOf(document: Document, ref: TokenRef): Place {
  const sentence = document.sentences[ref.sentence]
  const token = sentence?.tokens[ref.token]
  if (!sentence || !token) throw new RangeError(`no token ${ref.token} in sentence ${ref.sentence}`)
  const times = placeTimes(sentence, document.times[ref.sentence] ?? [])
  return { document, sentenceIndex: ref.sentence, sentence, token, times }
}

/** The day of writing as the time of a clause whose own words stand for "now". `rule` names why; null when it is unknown. */
export function onPublication({ report }: Document, clause: Token, rule: string): PlacedTime | null {
  const interval = daysOfWriting(report)
  if (interval === null) return null
  const { start, end, index } = clause
  const expression = {
    start,
    end,
    type: 'DATE' as const,
    value: 'PRESENT_REF',
    interval,
    precision: interval[0] === interval[1] ? ('day' as const) : ('days' as const),
    anchor: 'publication' as const,
    rule: report.published === null ? `${rule}+between` : rule,
  }
  return { expression, head: index }
}
