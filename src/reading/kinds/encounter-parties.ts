import { withConjuncts } from '../grammar/index.ts'
import type { Actor } from '../document.ts'
import { actorsIn, type BuildContext, type Found } from './context.ts'
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
  const bodies = actorsIn(context, found, 'bodies').filter((actor) => actor.kind === 'organisation')
  const all = [...speakers, ...actorsIn(context, found, 'parties'), ...bodies]
  const parties = all.filter((actor) => actor.kind !== 'place' && actor.kind !== 'media')
  return parties.filter((actor, at) => parties.findIndex((other) => other.name === actor.name) === at)
}

/** True for those whom only a role describes, with nobody named whom they act for ("negotiators", "the teams"). */
export function isNameless(actor: Actor): boolean {
  return actor.kind === 'unnamed' && actor.actsFor.length === 0
}
