import type { Sentence } from '../../language/index.ts'
import type { FigureClaim } from '../../model/index.ts'
import { childrenOf, subtreeOf } from '../document.ts'
import { commonFields, phraseSpan, spansOf, type BuildContext, type Found } from './context.ts'
import { numberAfter, numberBefore } from '../grammar/index.ts'
import { doersOf } from './deed.ts'
import { countedApart, countOver, quantityOf, type Quantity } from './quantity.ts'
import { placeToldBefore } from './told-before.ts'
import { whereOf } from './where.ts'

/** What is done to people at a place, so that it is where the deed was. */
const harms: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'displaced', 'detained'])

/** Counts of people from a match: one claim for each counted phrase in the `counted` slot and its conjuncts. */
export function buildFigures(context: BuildContext, found: Found): FigureClaim[] {
  const { document } = context
  const { sentence, match } = found
  const measure = match.rule.set.measure
  if (measure === undefined) return []
  const isLearnt = match.rule.trigger.learnt !== null
  const heads = new Set(
    (match.slots.get('counted') ?? []).flatMap((head) =>
      // "40 people were killed and a million driven out": the second count is that of the second verb.
      countedApart(
        sentence,
        isDescribed(sentence, match.trigger, head) ? head : countOver(sentence, head),
      ).filter((other) => isLearnt || head > match.trigger || other < match.trigger),
    ),
  )
  const counted = new Set(
    [...heads].filter((head) => head !== match.trigger).flatMap((head) => subtreeOf(sentence, head).tokens),
  )
  const ownNumber = numberBefore(sentence, match.trigger)[0]
  const by = doersOf(context, found, counted).slice(0, 1)
  const text = document.report.text
  const claims: FigureClaim[] = []
  for (const head of heads) {
    const quantity = quantityOf(sentence, head)
    if (quantity === null || isPlaceOrTime(context, found, head, quantity)) continue
    if (isOfAnotherVerb(sentence, match.trigger, quantity)) continue
    // "One of them drew a crowd": nobody is counted.
    if (measure === 'other' && quantity.value === 1) continue
    // "40 killed and 60 wounded": the second participle has a number of its own.
    if (ownNumber !== undefined && quantity.lastToken < ownNumber) continue
    const population = populationOf(context, found, quantity, heads)
    const anchored = {
      ...found,
      match: { ...match, firstToken: quantity.firstToken, lastToken: quantity.lastToken },
    }
    const common = commonFields(context, anchored, 'figure')
    claims.push({
      kind: 'figure',
      ...common,
      place:
        common.place ??
        whereOf(context, found, quantity.counted) ??
        (harms.has(measure) ? placeToldBefore(context, found) : null),
      measure,
      value: quantity.value,
      bound: match.rule.set.bound ?? quantity.bound,
      population: population === null ? null : text.slice(population.start, population.end),
      by: by[0]?.name ?? null,
      spans: [
        ...common.spans,
        ...(population === null ? [] : [{ slot: 'population', ...population }]),
        ...spansOf('by', by),
      ],
    })
  }
  return claims
}

/** "21 of the girls abducted last year": the participle says who they all are, and nothing of the 21. */
function isDescribed(sentence: Sentence, trigger: number, head: number): boolean {
  const token = sentence.tokens[trigger]
  return (
    token !== undefined &&
    /^(?:acl|amod)/.test(token.relation) &&
    token.head === head &&
    childrenOf(sentence, head).some(
      (child) => child.relation === 'det' && /^(?:the|those)$/i.test(child.text),
    )
  )
}

/** "Killed at 30 sites" and "killed two days ago" count nobody; "killed at least 30" does, whatever "at" hangs on. */
function isPlaceOrTime(context: BuildContext, found: Found, head: number, quantity: Quantity): boolean {
  const { sentence, ref } = found
  const number = sentence.tokens[quantity.firstToken]
  const inTime = (context.document.times[ref.sentence] ?? []).some(
    (time) => number !== undefined && number.start >= time.start && number.end <= time.end,
  )
  return (
    inTime ||
    // "Stands at 108": a bare number is the count itself.
    (quantity.counted !== null &&
      childrenOf(sentence, head).some(
        (child) =>
          child.relation === 'case' && /^(?:at|on)$/i.test(child.text) && !quantity.tokens.has(child.index),
      ))
  )
}

/**
 * "Killed one and injured eight people": what a second verb takes is not the first one's, whatever the tree says. Of
 * "killed or captured 50" it is both's.
 */
function isOfAnotherVerb(sentence: Sentence, trigger: number, quantity: Quantity): boolean {
  const first = Math.min(quantity.firstToken, ...quantity.tokens)
  const before = sentence.tokens[first - 1]
  if (before === undefined || before.index <= trigger) return false
  const isJoined =
    before.head === trigger &&
    before.relation === 'conj' &&
    before.index === trigger + 2 &&
    sentence.tokens[trigger + 1]?.text === 'or'
  return (
    !isJoined &&
    /^(?:kill|wound|injur|hurt|abduct|kidnap|displac|arrest|detain|captur|maim)/i.test(before.text)
  )
}

/** The words for those counted, after their number and up to what is said of them ("civilians" of "12 civilians killed in …"). */
function populationOf(
  context: BuildContext,
  { sentence, match, ref }: Found,
  quantity: Quantity,
  heads: ReadonlySet<number>,
): { start: number; end: number } | null {
  const { counted } = quantity
  const noun = counted === null ? undefined : sentence.tokens[counted]
  if (counted === null || noun === undefined || noun.upos === 'PRON') return null
  if (/^(?:more|another)$/i.test(noun.text)) return null
  if (counted === match.trigger) return null
  const isPlace = (token: number): boolean =>
    context.actors.placeOf({ sentence: ref.sentence, token }) !== null
  const ends = [...heads, ...saidOf(sentence, counted, match.trigger, isPlace)]
  const before =
    quantity.lastToken < counted
      ? sentence.tokens.slice(0, afterOfThem(sentence, quantity.lastToken) + 1).map(({ index }) => index)
      : []
  return phraseSpan(sentence, counted, new Set([...quantity.tokens, ...before]), new Set(ends))
}

/** "Six of them policemen": the last word that only points back. */
function afterOfThem(sentence: Sentence, last: number): number {
  const [of, them] = sentence.tokens.slice(last + 1, last + 3)
  return of?.text === 'of' && /^(?:them|whom|those)$/i.test(them?.text ?? '') ? last + 2 : last
}

/** Words under a counted noun that no longer name those counted: the verb itself, further verbs and counts. */
function saidOf(
  sentence: Sentence,
  counted: number,
  trigger: number,
  isPlace: (token: number) => boolean,
): number[] {
  return subtreeOf(sentence, counted).tokens.filter((index) => {
    const token = sentence.tokens[index]
    if (token === undefined || index <= counted) return false
    const isVerb = token.relation === 'conj' && (token.upos === 'VERB' || token.upos === 'NUM')
    const isCount = /^(?:with|including|among)$/i.test(token.text) && numberAfter(sentence, index).length > 0
    const isWhere =
      token.relation === 'nmod' &&
      token.head === counted &&
      childrenOf(sentence, index).some((child) =>
        /^(?:in|at|near|inside|across|around)$/i.test(child.text),
      ) &&
      isPlace(index)
    return index === trigger || isVerb || isCount || isWhere
  })
}
