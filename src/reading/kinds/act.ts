import type { ActClaim } from '../../model/index.ts'
import type { Actor } from '../document.ts'
import { agentsOf, withConjuncts } from '../grammar/index.ts'
import {
  actorsIn,
  commonFields,
  namesOf,
  phraseSpan,
  spansOf,
  type BuildContext,
  type Found,
} from './context.ts'
import { isFirstPerson, speakersAt } from './speaker.ts'

/** An act from a match; null when nobody is named who does it or to whom it is done. */
export function buildAct(context: BuildContext, found: Found): ActClaim | null {
  const { needs } = found.match.rule
  const actor = sideOf(context, found, 'actor')
  const recipient = sideOf(context, found, 'recipient').filter(({ name }) =>
    actor.every((one) => one.name !== name),
  )
  if (actor.length === 0 && (needs.includes('actor') || recipient.length === 0)) return null
  const object = recipient.length > 0 ? null : objectOf(found)
  if (needs.includes('recipient') && recipient.length === 0 && object === null) return null
  const common = commonFields(context, found, 'act')
  const text = context.document.report.text
  const { start, quote } = common
  const inQuote = (one: Actor): boolean => one.start >= start && one.end <= start + quote.length
  return {
    kind: 'act',
    ...common,
    actor: namesOf(actor),
    recipient: namesOf(recipient),
    object: object === null ? null : text.slice(object.start, object.end),
    spans: [
      ...common.spans,
      ...spansOf('actor', actor.filter(inQuote)),
      ...spansOf('recipient', recipient.filter(inQuote)),
      ...(object === null ? [] : [{ slot: 'object', ...object }]),
    ],
  }
}

/** The actors of a slot; "I" and "we" are the speaker. A medium acts in no event of a record but its own. */
function sideOf(context: BuildContext, found: Found, slot: string): Actor[] {
  const { match, sentence, ref } = found
  if (slot === 'actor' && isDoneBySomebody(found)) return []
  const heads = (match.slots.get(slot) ?? []).flatMap((head) => withConjuncts(sentence, head))
  const own = heads.some((head) => isFirstPerson(sentence, head)) ? speakersAt(context, ref) : []
  return [...own, ...actorsIn(context, found, slot)]
}

/** "The number killed that day": such a participle without "by" says nothing of who did it, whatever stands above. */
function isDoneBySomebody({ sentence, ref }: Found): boolean {
  const token = sentence.tokens[ref.token]
  return (
    token?.upos === 'VERB' &&
    (token.relation === 'acl' || token.relation === 'amod') &&
    !token.text.endsWith('ing') &&
    agentsOf(sentence, ref.token).length === 0
  )
}

/** The words of what it is done to, where they name no actor ("a convoy", "the decision"). */
function objectOf({ match, sentence }: Found): { start: number; end: number } | null {
  const head = match.slots.get('recipient')?.[0]
  return head === undefined ? null : phraseSpan(sentence, head)
}
