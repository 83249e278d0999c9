import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf, type Actor } from '../document.ts'
import { agentsOf, numberAfter, subjectsOf, withConjuncts } from '../grammar/index.ts'
import type { BuildContext, Found } from './context.ts'
import { deedNouns, mutualNouns } from './words.ts'

/**
 * Who did what a figure counts: the doer named beside the verb, or the side whose deed it was ("Orland's airstrikes
 * killed …", "killed in an attack by the rebels"). A deed, a storm or a building is nobody.
 * @param counted tokens of the counted phrases, who are not the doers
 */
export function doersOf(context: BuildContext, found: Found, counted: ReadonlySet<number>): Actor[] {
  const { sentence, match } = found
  const named = doerHeads(sentence, match.trigger).filter((head) => !counted.has(head))
  const own = (match.slots.get('by') ?? []).filter((head) => !counted.has(head) && named.includes(head))
  for (const heads of [
    own.flatMap((head) => withConjuncts(sentence, head)),
    named.flatMap((head) => sidesOfDeed(sentence, head)),
  ]) {
    const actors = resolved(context, found, heads)
    if (actors.length > 0) return actors
  }
  const deeds = deedsAround(sentence, match.trigger)
  return resolved(
    context,
    found,
    deeds.flatMap((deed) => sidesOfDeed(sentence, deed)).filter((head) => !counted.has(head)),
  )
}

function resolved(context: BuildContext, found: Found, heads: readonly number[]): Actor[] {
  return heads
    .flatMap((token) => context.actors.resolve({ sentence: found.ref.sentence, token }))
    .filter((actor) => actor.kind !== 'media' && actor.kind !== 'place')
}

/** Subjects of an active verb, agents of a passive one. */
function doerHeads(sentence: Sentence, trigger: number): number[] {
  const token = sentence.tokens[trigger]
  if (token === undefined) return []
  const passive =
    childrenOf(sentence, trigger).some((child) => child.relation === 'aux:pass') ||
    (token.relation === 'acl' && !token.text.endsWith('ing'))
  return passive
    ? agentsOf(sentence, trigger)
    : subjectsOf(sentence, nearerClause(sentence, token) ?? trigger).filter((head) => head < trigger)
}

/** "Was at home when the rebels attacked, killing 40": the participle goes with the clause right before it. */
function nearerClause(sentence: Sentence, participle: Token): number | null {
  if (participle.relation !== 'advcl' || !participle.text.endsWith('ing')) return null
  const between = sentence.tokens.slice(Math.max(participle.head, 0) + 1, participle.index)
  const clause = between.findLast(
    (token) =>
      token.upos === 'VERB' &&
      token.relation === 'advcl' &&
      childrenOf(sentence, token.index).some((child) => child.relation === 'nsubj'),
  )
  return clause?.index ?? null
}

/** "after an attack on Harvan killed 40": parsers hang such a verb on a noun as if it were passive. */
function isMisread(sentence: Sentence, token: Token): boolean {
  return (
    token.relation === 'acl' && !token.text.endsWith('ing') && numberAfter(sentence, token.index).length > 0
  )
}

/** Whose deed it is: "an attack by the rebels", "Orland's assault", "Orlandish strikes", "rebel-led raid". */
export function sidesOfDeed(sentence: Sentence, head: number): number[] {
  const token = sentence.tokens[head]
  if (token === undefined || !deedNouns.has(token.lemma.toLowerCase())) return []
  if (mutualNouns.has(token.lemma.toLowerCase())) return []
  const agents = agentsOf(sentence, head)
  if (agents.length > 0) return agents
  const owners = childrenOf(sentence, head).filter((child) => child.relation === 'nmod:poss')
  if (owners.length > 0) return owners.map((child) => child.index)
  const before = childrenOf(sentence, head).filter(
    (child) => child.index < head && ['amod', 'compound', 'nmod', 'nsubj'].includes(child.relation),
  )
  return before
    .flatMap((child) => [child, ...childrenOf(sentence, child.index)])
    .filter((word) => word.index < head && (word.upos === 'PROPN' || /^[A-Z]/.test(word.text)))
    .map((word) => word.index)
}

const throughClauses = new Set(['advcl', 'acl', 'acl:relcl', 'conj', 'xcomp'])

/**
 * Deeds of violence that a clause tells of: its subject, "in" or "during" such a deed, the deed that a relative clause
 * describes, and the object of the clause above ("launched an attack, killing …"), nearest first.
 */
export function deedsAround(sentence: Sentence, trigger: number): number[] {
  const deeds: number[] = []
  const isDeed = (token: Token | undefined): token is Token =>
    token !== undefined && deedNouns.has(token.lemma.toLowerCase())
  let current = sentence.tokens[trigger]
  if (current !== undefined && isMisread(sentence, current)) {
    const before = sentence.tokens.slice(0, trigger)
    const nearest = before.findLast(isDeed)
    return nearest === undefined ? [] : [nearest.index]
  }
  for (let step = 0; current !== undefined && step < 5; step++) {
    if (isDeed(current)) deeds.push(current.index)
    for (const child of childrenOf(sentence, current.index)) {
      const tells = ['nsubj', 'obl', 'obl:agent', 'obj', 'nmod'].includes(child.relation)
      if (tells && isDeed(child) && !isAfter(sentence, child)) deeds.push(child.index)
    }
    const hasOwnSubject = childrenOf(sentence, current.index).some((child) =>
      child.relation.startsWith('nsubj'),
    )
    if (!throughClauses.has(current.relation)) break
    if (hasOwnSubject && current.relation !== 'acl:relcl') break
    current = sentence.tokens[current.head]
  }
  return [...new Set(deeds)]
}

/** "since the attack", "after the raid": another time than the deed's. */
function isAfter(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token.index).some(
    (child) =>
      child.relation === 'case' &&
      /^(?:since|after|before|following|until|despite|to|for|from|about|of)$/i.test(child.text),
  )
}
