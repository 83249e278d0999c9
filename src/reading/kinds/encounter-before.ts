import type { Sentence, Token } from '../../language/index.ts'
import type { EncounterClaim, EncounterMode } from '../../model/index.ts'
import { childrenOf, type Actor } from '../document.ts'
import { hasCase } from '../grammar/index.ts'
import { namesOf, type BuildContext, type Found } from './context.ts'
import { isNameless } from './encounter-parties.ts'

/** Which encounters a noun may go back to: "the meeting" also to a summit, "the call" also to "they spoke". */
const modesBehind: Record<EncounterMode, readonly EncounterMode[]> = {
  talks: ['talks', 'meeting', 'summit', 'call'],
  meeting: ['meeting', 'summit', 'talks'],
  summit: ['summit', 'meeting'],
  call: ['call', 'talks'],
  visit: ['visit'],
  message: [],
}
const definite = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
const ofOneStory = new Set([
  'ongoing',
  'latest',
  'current',
  'indirect',
  'direct',
  'peace',
  'ceasefire',
  'truce',
])

export interface Before {
  names: string[]
  why: string[]
  /** The words only point at the encounter ("the conclusions of the summit") and tell nothing of it. */
  isReference: boolean
}

/**
 * Parties that stand elsewhere in the report, for a noun that names none of its own: those of the last encounter of
 * its kind ("the talks"), else, where the rule says so, the sides that the story around it is about.
 * @param known the parties that the clause names, and where it says the encounter takes place
 */
export function partiesFromBefore(
  context: BuildContext,
  found: Found,
  known: { own: readonly Actor[]; place: string | null },
  earlier: readonly EncounterClaim[],
): Before {
  const nobody: Before = { names: [], why: [], isReference: false }
  const { sentence, match } = found
  const stand = match.rule.otherwise.get('parties')
  const token = sentence.tokens[match.trigger]
  if (stand === undefined || token === undefined || !known.own.every(isNameless)) return nobody
  const isKnown = isOfOneStory(sentence, token)
  const isTold = match.rule.trigger.learnt !== null || isToldOf(sentence, token)
  const last =
    known.own.length > 0 || isKnown ? lastOf(match.rule.set.mode ?? 'meeting', known.place, earlier) : null
  if (last !== null)
    return { names: last.parties, why: ['parties:before'], isReference: known.own.length === 0 && !isTold }
  const isAll = known.own.some((actor) => /^all\b/i.test(actor.name))
  if (stand !== 'sides' || isAll || !(isKnown || isTold)) return nobody
  const sides = context.actors.sidesAround(found.ref)
  return sides.length < 2 || sides.some(isNameless)
    ? nobody
    : { names: namesOf(sides), why: ['parties:sides'], isReference: false }
}

/** The last encounter of a kind that the report told of, in the same place where one is named. */
function lastOf(
  mode: EncounterMode,
  place: string | null,
  earlier: readonly EncounterClaim[],
): EncounterClaim | null {
  const candidates = earlier.filter(
    (claim) => modesBehind[mode].includes(claim.mode) && claim.parties.length > 0,
  )
  const last = place === null ? candidates.at(-1) : candidates.findLast((claim) => claim.place === place)
  return last ?? null
}

/** True for "the talks", "the ongoing talks", "the latest round of talks". */
function isOfOneStory(sentence: Sentence, token: Token): boolean {
  if (token.upos === 'VERB') return false
  const words = childrenOf(sentence, token.index)
    .filter((child) => /^(?:det|amod|compound)/.test(child.relation))
    .map((child) => child.text.toLowerCase())
  if (words.includes('a') || words.includes('an')) return false
  if (words.some((word) => definite.has(word) || ofOneStory.has(word))) return true
  const whole = sentence.tokens[token.head]
  return (
    token.relation === 'nmod' && whole !== undefined && isPartWord(whole) && isOfOneStory(sentence, whole)
  )
}

function isPartWord(token: Token): boolean {
  return /^(?:round|series|hour|day|week|start|resumption|end|phase|session)$/.test(token.lemma)
}

/** True where a clause says of the talks that they are held, begin or end; not for "leverage in negotiations". */
function isToldOf(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head]
  if (token.upos === 'VERB' || /^(?:nsubj|nsubj:pass|obj|root)$/.test(token.relation)) return true
  // "His priorities in the talks": they go on.
  const isTalks = /^(?:talk|negotiation)s?$/.test(token.lemma)
  if (isTalks && isOfOneStory(sentence, token) && hasCase(sentence, token.index, ['in', 'during']))
    return true
  // "Ended three hours of talks", however the parser hangs it.
  if (!hasCase(sentence, token.index, ['of'])) return false
  return token.relation === 'obl' || (head !== undefined && isPartWord(head) && isToldOf(sentence, head))
}

/**
 * True where the words take the encounter as known: "Haniyeh's visit", "the talks in Cairo", "before arriving in Cairo",
 * "the leaders discussed".
 * Such a mention tells of it again unless it adds something.
 */
export function isNamedAgain(found: Found): boolean {
  const token = found.sentence.tokens[found.match.trigger]
  if (token === undefined) return false
  const children = childrenOf(found.sentence, token.index)
  if (token.upos === 'VERB' && found.match.rule.otherwise.get('parties') === 'before') return true
  if (token.upos !== 'VERB') {
    return children.some(
      (child) =>
        child.relation === 'nmod:poss' ||
        (child.relation === 'det' && definite.has(child.text.toLowerCase())),
    )
  }
  const isGerund = token.features['VerbForm'] !== 'Fin' && token.text.endsWith('ing')
  return (
    token.relation === 'advcl' &&
    isGerund &&
    children.some(
      (child) => child.relation === 'mark' && /^(?:before|after|since|while|following)$/i.test(child.text),
    )
  )
}
