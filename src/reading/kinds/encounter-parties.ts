import { childrenOf, type Actor } from '../document.ts'
import { hasCase, withConjuncts } from '../grammar/index.ts'
import { actorsIn, phraseSpan, type BuildContext, type Found } from './context.ts'
import { isFirstPerson, speakersAt } from './speaker.ts'

/**
 * Those who take part, as the match's slots name them: `parties`, and of `bodies` (names before the noun, as in "EU
 * summit") the organisations alone, since a country there is as often the matter as a party ("Syria talks"). "We" are
 * the speaker's side. Places and media are never parties.
 */
export function partiesOf(context: BuildContext, found: Found): Actor[] {
  const heads = (found.match.slots.get('parties') ?? []).flatMap((head) =>
    withConjuncts(found.sentence, head),
  )
  const speakers = heads.some((head) => isFirstPerson(found.sentence, head))
    ? speakersAt(context, found.ref)
    : []
  const unresolved = heads.flatMap((head) => describedGroup(context, found, head))
  const bodies = actorsIn(context, found, 'bodies').filter((actor) => actor.kind === 'organisation')
  const named = actorsIn(context, found, 'parties')
  const owners = heads.flatMap((head) => ownersOf(context, found, head))
  const other = named.length === 1 && speakers.length === 0 ? otherSide(context, found) : []
  const all = [...speakers, ...named, ...owners, ...unresolved, ...bodies, ...other]
  const parties = all.filter((actor) => actor.kind !== 'place' && actor.kind !== 'media')
  return parties.filter((actor, at) => parties.findIndex((other) => other.name === actor.name) === at)
}

/** "The defence ministers of Russia, Syria and Turkey": each of the bodies that they act for. */
function ownersOf(context: BuildContext, found: Found, head: number): Actor[] {
  const { sentence, ref } = found
  const isPlural = sentence.tokens[head]?.features['Number'] === 'Plur'
  const owner = childrenOf(sentence, head).find(
    (child) => child.relation === 'nmod' && hasCase(sentence, child.index, ['of', 'from']),
  )
  if (!isPlural || owner === undefined) return []
  const members = withConjuncts(sentence, owner.index)
  if (members.length < 2) return []
  return members
    .flatMap((token) => context.actors.resolve({ ...ref, token }))
    .filter((actor) => actor.kind === 'country' || actor.kind === 'organisation')
}

/** "The rebels say that the talks with the government failed": of whom only the other side is named, the speaker is one. */
function otherSide(context: BuildContext, found: Found): Actor[] {
  const { sentence, match, ref } = found
  const token = sentence.tokens[match.trigger]
  const isNoun = token !== undefined && token.upos === 'NOUN'
  const withOther = childrenOf(sentence, match.trigger).some(
    (child) => child.relation === 'nmod' && hasCase(sentence, child.index, ['with']),
  )
  const root = context.attributions.sourcesAt(ref).sources.at(-1)
  if (
    !isNoun ||
    !withOther ||
    root === undefined ||
    !['person', 'organisation', 'office'].includes(root.type)
  )
    return []
  return speakersAt(context, ref).filter((actor) => !isNameless(actor))
}

/** True for those whom only a role describes, with nobody named whom they act for ("negotiators", "the teams"). */
export function isNameless(actor: Actor): boolean {
  return actor.kind === 'unnamed' && actor.actsFor.length === 0
}

const groups = new Set(['party', 'side', 'faction', 'negotiator', 'mediator', 'delegation', 'team'])

/** "All parties", "negotiators": a group of those who take part that the report names nowhere keeps its description. */
function describedGroup(context: BuildContext, found: Found, head: number): Actor[] {
  const token = found.sentence.tokens[head]
  if (token === undefined || token.upos !== 'NOUN' || !groups.has(token.lemma)) return []
  if (context.actors.resolve({ ...found.ref, token: head }).length > 0) return []
  const span = phraseSpan(found.sentence, head)
  if (span === null) return []
  const name = context.document.report.text.slice(span.start, span.end)
  return [{ name, kind: 'unnamed', actsFor: [], ...span, why: ['actor:description'] }]
}
