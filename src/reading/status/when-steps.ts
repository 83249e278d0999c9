import type { TokenRef } from '../document.ts'
import type { WhenStep } from './lexicon.ts'
import type { PlacedTime } from './time-attachment.ts'
import { above, clauseOnNoun, conjunct, governor, refusal, own } from './when-in-sentence.ts'
import { countedBack, sameMoment, sinceClause } from './when-clauses.ts'
import { cue, cueOfPerfect, goesOn, leadToday, previousSentence, sameActor } from './when-in-story.ts'
import { chronicle } from './when-chronicle.ts'
import { namedEvent, sameEvent } from './when-named-before.ts'
import { periodUpToNow } from './when-period.ts'
import { leadOccasion, newsOccasion, ownPage } from './when-occasion.ts'
import type { Place } from './when-place.ts'

/** Runs one way of coming by a day. */
export function takeStep(name: WhenStep, place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  switch (name) {
    case 'own':
      return own(place)
    case 'clause-on-noun':
      return clauseOnNoun(place)
    case 'governor':
      return governor(place)
    case 'refusal':
      return refusal(place)
    case 'conjunct':
      return conjunct(place)
    case 'above':
      return above(place)
    case 'same-moment':
      return sameMoment(place)
    case 'since-clause':
      return sinceClause(place)
    case 'counted-back':
      return countedBack(place)
    case 'cue':
      return cue(place, cues)
    case 'cue-of-perfect':
      return cueOfPerfect(place, cues)
    case 'same-event':
      return sameEvent(place)
    case 'named-event':
      return namedEvent(place)
    case 'period':
      return periodUpToNow(place)
    case 'previous-sentence':
      return previousSentence(place)
    case 'same-actor':
      return sameActor(place, cues)
    case 'goes-on':
      return goesOn(place)
    case 'lead-today':
      return leadToday(place)
    case 'lead-occasion':
      return leadOccasion(place, cues)
    case 'news-occasion':
      return newsOccasion(place, cues)
    case 'chronicle':
      return chronicle(place, cues)
    case 'own-page':
      return ownPage(place)
  }
}
