import type { Claim, DayInterval, EncounterClaim } from '../../model/index.ts'
import { actorTables } from '../actors/tables.ts'
import { key } from '../actors/words.ts'

/**
 * Keeps each encounter once within a report, at its fullest statement. "The talks", "his visit", "before arriving" take
 * the encounter as known, and an arrival "for talks" announces it: such a mention gives its topics to the statement that
 * says as much (status, days, place, parties) and is left out; who only recalls an encounter is no new source for it. So
 * is a second statement in the same sentence that adds nothing. Statements in different sentences that could each stand
 * alone stay apart: two visits may read the same.
 */
export function oneOfEachEncounter(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims) {
    if (claim.kind !== 'encounter') {
      kept.push(claim)
      continue
    }
    const at = kept.findIndex(
      (other) => other.kind === 'encounter' && saysAsMuch(other, claim) && !isRicher(claim, other),
    )
    const fuller = kept[at]
    if (fuller?.kind === 'encounter') {
      kept[at] = completed(fuller, claim)
      continue
    }
    let told = claim
    for (let index = kept.length - 1; index >= 0; index -= 1) {
      const other = kept[index]
      if (other?.kind !== 'encounter' || !saysAsMuch(told, other)) continue
      told = completed(told, other)
      kept.splice(index, 1)
    }
    kept.push(told)
  }
  return kept
}

/** Of two that say as much, the one with topics of its own is the fuller statement. */
function isRicher(claim: EncounterClaim, other: EncounterClaim): boolean {
  return saysAsMuch(claim, other) && claim.topics.length > other.topics.length
}

/** True when `poorer` tells of the same encounter as `fuller` and says nothing that `fuller` does not. */
function saysAsMuch(fuller: EncounterClaim, poorer: EncounterClaim): boolean {
  const again = poorer.why.includes('named-again')
  const isPurpose = poorer.why.some((name) => name.startsWith('purpose:'))
  if (!again && !isPurpose && fuller.start !== poorer.start) return false
  const sameMode = modeClass(fuller) === modeClass(poorer) || (again && isTalk(fuller) && isTalk(poorer))
  if (!sameMode || fuller.parties.length === 0) return false
  if (fuller.status !== poorer.status && !(again && areGoingOn(fuller, poorer))) return false
  if (rootOf(fuller) !== rootOf(poorer) && !(again && isOnlyRecalled(poorer))) return false
  const here = isPurpose && fuller.place === null ? null : poorer.place
  if (!holdsDays(fuller, poorer) || !holdsPlace(fuller.place, here)) return false
  return (
    holdsNames(fuller.parties, poorer.parties) &&
    holdsNames(fuller.mediator ?? [], poorer.mediator ?? []) &&
    holdsNames([...(fuller.host ?? []), ...fuller.parties], poorer.host ?? [])
  )
}

/** "His visit is focused on …" tells of an arrival that has happened. */
function areGoingOn(fuller: EncounterClaim, poorer: EncounterClaim): boolean {
  return [fuller, poorer].every((claim) => claim.status === 'happened' || claim.status === 'ongoing')
}

/** A source that says when the talks were, or that they go on, speaks of them; one that only names them does not. */
function isOnlyRecalled(claim: EncounterClaim): boolean {
  return claim.mode === 'visit' || (claim.when === null && !claim.why.includes('modifier:ongoing'))
}

function modeClass(claim: EncounterClaim): string {
  return ['meeting', 'talks', 'summit'].includes(claim.mode) ? 'talks' : claim.mode
}

function isTalk(claim: EncounterClaim): boolean {
  return claim.mode !== 'visit' && claim.mode !== 'message'
}

function rootOf(claim: EncounterClaim): string {
  return key(claim.sources.at(-1)?.name ?? '')
}

function holdsNames(fuller: readonly string[], poorer: readonly string[]): boolean {
  return poorer.every((name) => fuller.some((other) => key(other) === key(name)))
}

function holdsPlace(fuller: string | null, poorer: string | null): boolean {
  if (poorer === null || fuller === null) return poorer === null
  if (key(fuller) === key(poorer)) return true
  const senses = actorTables().senses.get(key(fuller)) ?? []
  return senses.some(
    (sense) => sense.is === 'capital' && sense.nation.names.some((name) => key(name) === key(poorer)),
  )
}

/**
 * Days that the report only lends to an encounter weigh little: from the sentence before, from what was said when, from
 * the arrival for talks.
 */
const lent = /^(?:when-(?:previous-sentence|cue|cue-of-perfect|goes-on|above)|purpose:.*)$/

function holdsDays(fuller: EncounterClaim, poorer: EncounterClaim): boolean {
  if (poorer.when === null) return true
  if (poorer.why.some((name) => lent.test(name)))
    return fuller.when === null || areNear(fuller.when, poorer.when)
  return fuller.when !== null && fuller.when[0] >= poorer.when[0] && fuller.when[1] <= poorer.when[1]
}

function areNear(a: DayInterval, b: DayInterval): boolean {
  const gap = Math.max(Date.parse(a[0]) - Date.parse(b[1]), Date.parse(b[0]) - Date.parse(a[1]))
  return gap <= 3 * 86_400_000
}

/** What the poorer mention has to give: topics, and the place where the visitors were said to go for the talks. */
function completed(claim: EncounterClaim, other: EncounterClaim): EncounterClaim {
  const topics = [...new Set([...claim.topics, ...other.topics])]
  const spans = other.spans.filter((span) => span.slot === 'topics')
  return { ...claim, place: claim.place ?? other.place, topics, spans: [...claim.spans, ...spans] }
}
