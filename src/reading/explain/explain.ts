import type { Claim, SlotSpan } from '../../model/index.ts'
import type { Document } from '../document.ts'
import { followPath, ruleSlotsOf, withConjuncts, type Grammar, type Rule } from '../grammar/index.ts'
import type { Found } from '../kinds/index.ts'
import { readClaims } from '../reader.ts'
import { emptyTrace, type Trace } from '../trace.ts'
import { sayWhy, whyParts, type WhyPart, type WhySentence } from './why-sentences.ts'

/** Where the words of one slot came from. */
export interface SlotOrigin extends SlotSpan {
  /** The words at the span. */
  text: string
  /** Paths of the rule that lead to these words; empty where none does, or where the rule is not known. */
  paths: string[]
}

/** Everything that is known of how a claim came about. */
export interface Explanation {
  /** The rules of the claim; more than one for an exchange whose sides were joined. */
  rules: { name: string; rule: Rule | null }[]
  slots: SlotOrigin[]
  /** Paths of the rule that lead to the claim's place. */
  placePaths: string[]
  /** The names of `why` in words, under the part of the claim they speak of. */
  why: Record<WhyPart, WhySentence[]>
  /** Names of `why` that have no sentence. */
  unknown: WhySentence[]
  /** False when reading the report again does not give this claim, for example under another grammar. */
  foundAgain: boolean
}

/**
 * Explains a claim by reading its report once more.
 * @param document the claim's report, analysed
 * @param grammar the rules that made the claim; others give an explanation without paths
 */
export function explainClaim(claim: Claim, document: Document, grammar: Grammar): Explanation {
  const trace = emptyTrace()
  readClaims(document, grammar, trace)
  const names = claim.why.filter((name) => name.startsWith('rule:')).map((name) => name.slice(5))
  const origins = trace.built.filter(
    ({ found, claims }) =>
      names.includes(found.match.rule.name) && claims.some((built) => speaksOf(claim, built)),
  )
  const sentences = claim.why.map(sayWhy)
  const why = Object.fromEntries(
    whyParts.map((part) => [part, sentences.filter((sentence) => sentence.part === part)]),
  ) as Record<WhyPart, WhySentence[]>
  return {
    rules: names.map((name) => ({ name, rule: grammar.rules.find((rule) => rule.name === name) ?? null })),
    slots: claim.spans.map((span) => ({
      ...span,
      text: document.report.text.slice(span.start, span.end),
      paths: [...new Set(origins.flatMap(({ found }) => pathsTo(span, found)))],
    })),
    placePaths: [...new Set(origins.flatMap(({ found }) => pathsToPlace(claim, found, trace)))],
    why,
    unknown: sentences.filter(({ part }) => part === null),
    foundAgain: origins.length > 0,
  }
}

/** The built claim is this one, or a side of the exchange that it was joined into. */
function speaksOf(claim: Claim, built: Claim): boolean {
  if (built.id === claim.id) return true
  return claim.kind === 'exchange' && built.kind === 'exchange' && built.start === claim.start
}

function pathsToPlace(claim: Claim, { match, sentence, ref }: Found, { context }: Trace): string[] {
  if (claim.place === null || context === null) return []
  return (match.rule.slots.get('place') ?? [])
    .filter(({ steps }) =>
      followPath(sentence, match.trigger, steps).some(
        (token) => context.actors.placeOf({ sentence: ref.sentence, token }) === claim.place,
      ),
    )
    .map(({ source }) => source)
}

function pathsTo(span: SlotSpan, { match, sentence }: Found): string[] {
  const isInside = (index: number): boolean => {
    const token = sentence.tokens[index]
    return token !== undefined && token.start >= span.start && token.end <= span.end
  }
  return ruleSlotsOf(span.slot)
    .flatMap((slot) => match.rule.slots.get(slot) ?? [])
    .filter(({ steps }) =>
      followPath(sentence, match.trigger, steps)
        .flatMap((head) => withConjuncts(sentence, head))
        .some(isInside),
    )
    .map(({ source }) => source)
}
