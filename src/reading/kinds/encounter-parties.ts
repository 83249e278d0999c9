import { withConjuncts } from '../grammar/index.ts'
import type { Actor } from '../document.ts'
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
  const all = [...speakers, ...actorsIn(context, found, 'parties'), ...unresolved, ...bodies]
  const parties = all.filter((actor) => actor.kind !== 'place' && actor.kind !== 'media')
  return parties.filter((actor, at) => parties.findIndex((other) => other.name === actor.name) === at)
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
