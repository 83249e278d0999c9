import { createHash } from 'node:crypto'
import type { Sentence, Token } from '../../language/index.ts'
import type { Claim, ClaimKind, Plover, SlotSpan, Status } from '../../model/index.ts'
import type { NamedActors } from '../actors/index.ts'
import type { Actor, AttributionIndex, Document, TokenRef } from '../document.ts'
import { subtreeOf } from '../document.ts'
import { withConjuncts, type Match } from '../grammar/index.ts'
import { isBackground, statusOf, whenOf } from '../status/index.ts'
import { dayAsNews } from './learnt-day.ts'
import { learntStatus } from './learnt-status.ts'

/** Everything a kind's builder may look at. */
export interface BuildContext {
  document: Document
  actors: NamedActors
  attributions: AttributionIndex
}

/** Where a match stands, with its sentence at hand. */
export interface Found {
  match: Match
  sentence: Sentence
  ref: TokenRef
}

export type CommonFields = Pick<
  Claim,
  | 'id'
  | 'quote'
  | 'start'
  | 'anchor'
  | 'status'
  | 'background'
  | 'when'
  | 'whenFrom'
  | 'place'
  | 'sources'
  | 'why'
  | 'spans'
> & { speakerNotStated?: boolean; plover?: Plover }

/** The fields that every claim has, from the trigger's place in the tree. */
export function commonFields(context: BuildContext, found: Found, kind: ClaimKind): CommonFields {
  const { document, attributions } = context
  const { match, sentence, ref } = found
  const text = document.report.text
  const quote = text.slice(sentence.start, sentence.end)
  const anchorStart = sentence.tokens[match.firstToken]?.start ?? sentence.start
  const anchorEnd = sentence.tokens[match.lastToken]?.end ?? sentence.end
  const attribution = attributions.sourcesAt(ref)
  const { status = null, firm = false, plover } = match.rule.set
  // What the claim model says stands on the word that names the claim; of a figure this is the number.
  const named = { ...ref, token: kind === 'figure' ? match.firstToken : ref.token }
  const read = learntStatus(document, named, kind, statusOf(document, ref, kind))
  const time = dayAsNews(document, ref, kind, whenOf(document, ref, kind, attribution.cues))
  const background = isBackground(document, ref, time.when, kind)
  return {
    id: claimId(document.report.id, kind, anchorStart, anchorEnd),
    quote,
    start: sentence.start,
    anchor: text.slice(anchorStart, anchorEnd),
    status: status !== null && (firm || isPlain(read.status)) ? status : read.status,
    background: background.background,
    when: time.when,
    whenFrom: time.when === null ? null : time.expression,
    place: placeFrom(context, found),
    sources: attribution.sources,
    ...(attribution.speakerNotStated ? { speakerNotStated: true } : {}),
    ...(plover === undefined ? {} : { plover: { ...plover, context: [] } }),
    why: [`rule:${match.rule.name}`, ...attribution.why, ...read.why, ...time.why, ...background.why],
    spans: [{ slot: 'anchor', start: anchorStart, end: anchorEnd }],
  }
}

/** A status that says no more than that the words are told; a rule may know better. */
function isPlain(status: Status): boolean {
  return status === 'happened' || status === 'ongoing'
}

/** Ten letters and digits that stay the same as long as report, kind and anchor do. */
export function claimId(reportId: string, kind: ClaimKind, start: number, end: number): string {
  const digest = createHash('sha256').update(`${reportId}\n${kind}\n${start}\n${end}`).digest()
  return BigInt(`0x${digest.subarray(0, 8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-10)
}

/** The place that the rule's `place` slot leads to; of several, the one whose phrase comes first. */
function placeFrom(context: BuildContext, found: Found): string | null {
  for (const token of found.match.slots.get('place') ?? []) {
    const place = context.actors.placeOf({ sentence: found.ref.sentence, token })
    if (place !== null) return place
  }
  return null
}

/** The actors that a slot's phrases and their conjuncts stand for, each once. */
export function actorsIn(context: BuildContext, found: Found, slot: string): Actor[] {
  const actors: Actor[] = []
  const seen = new Set<string>()
  for (const head of found.match.slots.get(slot) ?? []) {
    for (const token of withConjuncts(found.sentence, head)) {
      for (const actor of context.actors.resolve({ sentence: found.ref.sentence, token })) {
        if (seen.has(actor.name)) continue
        seen.add(actor.name)
        actors.push(actor)
      }
    }
  }
  return actors
}

/** Names of actors followed by the bodies they act for, each once. */
export function namesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.flatMap((actor) => [actor.name, ...actor.actsFor]))]
}

/** Spans of the actors' phrases, for the claim's `spans`. */
export function spansOf(slot: string, actors: readonly Actor[]): SlotSpan[] {
  return actors.map((actor) => ({ slot, start: actor.start, end: actor.end }))
}

/** Words that end a phrase for the record: what follows describes it further. */
const cutRelations = new Set(['acl:relcl', 'parataxis', 'advcl'])

/**
 * The exact words of the phrase under a token, from its first to its last word, cut before a relative clause.
 * @param without tokens to leave out at the edges (a preposition, a count)
 * @param apart heads of phrases that are told apart from this one, though they hang below it: it ends before them
 * @returns null where no word is left, as when a tree makes a full stop the object
 */
export function phraseSpan(
  sentence: Sentence,
  head: number,
  without: ReadonlySet<number> = new Set(),
  apart: ReadonlySet<number> = new Set(),
): { start: number; end: number } | null {
  const isCut = (token: Token): boolean =>
    token.index > head &&
    ((token.head === head && cutRelations.has(token.relation)) ||
      (apart.has(token.index) && token.index !== head))
  const cut = sentence.tokens.find(isCut)
  const cutAt = cut === undefined ? sentence.tokens.length : subtreeOf(sentence, cut.index).first
  const headToken = sentence.tokens[head]
  let tokens = subtreeOf(sentence, head).tokens.filter(
    (index) => (index < cutAt || index <= head) && !without.has(index),
  )
  const trim = (index: number | undefined): boolean => {
    const token = index === undefined ? undefined : sentence.tokens[index]
    if (token === undefined || token.index === head) return false
    return (
      (token.upos === 'PUNCT' && !/["“”'’)\]]/.test(token.text)) ||
      (token.head === head &&
        (token.relation === 'case' || token.relation === 'mark' || token.relation === 'cc') &&
        token.index < head &&
        headToken?.upos !== 'VERB')
    )
  }
  while (trim(tokens[0])) tokens = tokens.slice(1)
  while (tokens.length > 0 && (trim(tokens.at(-1)) || sentence.tokens[tokens.at(-1)!]?.upos === 'PUNCT'))
    tokens = tokens.slice(0, -1)
  if (tokens.length === 0) return null
  const first = sentence.tokens[tokens[0]!]
  const last = sentence.tokens[tokens.at(-1)!]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
