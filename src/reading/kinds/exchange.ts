import type { Sentence, Token } from '../../language/index.ts'
import type { ExchangeClaim, Leg, SlotSpan } from '../../model/index.ts'
import { actorsIn, commonFields, phraseSpan, spansOf, type BuildContext, type Found } from './context.ts'
import type { Actor } from '../document.ts'
import { hasCase } from '../grammar/index.ts'
import { countedApart, countOver, quantityOf } from './quantity.ts'

/**
 * People released, swapped or handed over. Slots: `what` (those released) by `from`, and `what2` by `from2` for the
 * other leg ("in exchange for 240 prisoners"). Null when nobody to be released is named.
 */
export function buildExchange(context: BuildContext, found: Found): ExchangeClaim | null {
  const first = legsOf(context, found, 'what', 'from')
  const second = legsOf(context, found, 'what2', 'from2')
  const legs = [...first.legs, ...second.legs]
  if (legs.length === 0) return null
  const common = commonFields(context, found, 'exchange')
  return { kind: 'exchange', ...common, legs, spans: [...common.spans, ...first.spans, ...second.spans] }
}

function legsOf(
  context: BuildContext,
  found: Found,
  whatSlot: string,
  fromSlot: string,
): { legs: Leg[]; spans: SlotSpan[] } {
  const from = actorsIn(context, found, fromSlot)
  const legs: Leg[] = []
  const spans: SlotSpan[] = []
  const named = (found.match.slots.get(whatSlot) ?? []).map((head) => countOver(found.sentence, head))
  const heads = new Set(
    named
      .filter((head) => !isSetOfAnother(found.sentence, head, named))
      .flatMap((head) => countedApart(found.sentence, head)),
  )
  for (const head of heads) {
    const quantity = quantityOf(found.sentence, head)
    const counted = quantity?.counted ?? head
    const phrase = phraseSpan(
      found.sentence,
      counted,
      new Set([...(quantity?.tokens ?? []), ...freeBefore(found.sentence, counted)]),
      new Set([...heads, ...saidOf(found.sentence, counted)]),
    )
    if (phrase === null) continue
    const what = context.document.report.text.slice(phrase.start, phrase.end)
    const count = { count: quantity?.value ?? null, bound: quantity?.bound ?? null }
    const bodies = from.filter((actor) => actor.kind !== 'person')
    // In a swap each of two sides lets people go; a count may be that of both together, so it is left with one leg.
    const isMutual = isSwap(found) && bodies.length === 2 && quantity === null
    const sides = isMutual ? bodies : [bodies[0] ?? from[0]]
    for (const side of sides) legs.push({ from: bodyOf(side), what, ...count })
    spans.push({ slot: 'legs', ...phrase })
  }
  if (legs.length > 0) spans.push(...spansOf('from', from))
  return { legs, spans }
}

/** "21 of the more than 200 girls", however the tree hangs them: those behind "of" are whom the 21 are taken from. */
function isSetOfAnother(sentence: Sentence, head: number, all: readonly number[]): boolean {
  const first = quantityOf(sentence, head)
  const start = Math.min(head, first?.firstToken ?? head, ...(first?.tokens ?? []))
  const before = sentence.tokens.slice(Math.max(0, start - 2), start).map((token) => token.text.toLowerCase())
  const isBehindOf =
    before.at(-1) === 'of' || (before[0] === 'of' && /^(?:the|its|their|our)$/.test(before[1] ?? ''))
  const above = sentence.tokens[start - 2 - (before.at(-1) === 'of' ? 0 : 1)]
  return isBehindOf && above !== undefined && all.includes(above.index) && above.upos === 'NUM'
}

/** "Set free 20 students": the word belongs to the verb. */
function freeBefore(sentence: Sentence, counted: number): number[] {
  const free = sentence.tokens.filter((token) => token.head === counted && token.text === 'free')
  return free.map((token) => token.index)
}

function bodyOf(actor: Actor | undefined): string | null {
  if (actor === undefined) return null
  return actor.kind === 'person' ? (actor.actsFor[0] ?? actor.name) : actor.name
}

function isSwap({ sentence, match }: Found): boolean {
  return /^(?:exchange|swap|trade)$/.test(sentence.tokens[match.trigger]?.lemma ?? '')
}

const endings = ['by', 'over', 'including', 'since', 'after', 'for', 'on', 'with']

/** Phrases under those released that say by whom, when or for whom, and no longer who they are. */
function saidOf(sentence: Sentence, counted: number): number[] {
  const after = sentence.tokens.filter((token) => token.head === counted && token.index > counted)
  const further = after.filter(
    (token) =>
      token.relation === 'appos' ||
      (token.relation === 'conj' && isBehindComma(sentence, token)) ||
      (token.relation === 'nmod' && hasCase(sentence, token.index, endings)) ||
      /^(?:exchange|return)$/.test(token.lemma),
  )
  return further.map((token) => token.index)
}

/** "hostages, an end to the war and …": a list of other things goes on. */
function isBehindComma(sentence: Sentence, token: Token): boolean {
  return sentence.tokens.some((other) => other.head === token.index && other.text === ',')
}
