import type { EncounterClaim, EncounterMode, Status } from '../model/index.ts'
import { quoteWords, sayCount, sayList } from './say-words.ts'

const shownTopics = 3

/** How an encounter that happened is told: by one party named, by several, by none. */
const happenedWords: Record<EncounterMode, { one: string; several: string; none: string }> = {
  visit: { one: 'made a visit', several: 'made a visit', none: 'a visit took place' },
  meeting: { one: 'held a meeting', several: 'met', none: 'a meeting took place' },
  talks: { one: 'held talks', several: 'held talks', none: 'talks took place' },
  call: { one: 'held a call', several: 'held a call', none: 'a call took place' },
  summit: { one: 'took part in a summit', several: 'gathered at a summit', none: 'a summit took place' },
  message: {
    one: 'was in contact by message',
    several: 'were in contact by message',
    none: 'a message was carried',
  },
}

/** The encounter as a noun: `talks between A and B`. */
const nouns: Record<EncounterMode, { noun: string; one: string; several: string }> = {
  visit: { noun: 'visit', one: 'by', several: 'by' },
  meeting: { noun: 'meeting', one: 'of', several: 'between' },
  talks: { noun: 'talks', one: 'of', several: 'between' },
  call: { noun: 'call', one: 'of', several: 'between' },
  summit: { noun: 'summit', one: 'with', several: 'of' },
  message: { noun: 'message', one: 'involving', several: 'between' },
}

/** What stands before and after the noun where the encounter has not simply happened. */
const statusFrames: Record<Exclude<Status, 'happened'>, (noun: string) => string> = {
  ongoing: (noun) => `${noun}: under way`,
  expected: (noun) => `expected ${noun}`,
  possible: (noun) => `possible ${noun}`,
  refused: (noun) => `${noun}: refused`,
  denied: (noun) => `${noun}: said not to have taken place`,
  'called-off': (noun) => `${noun}: called off`,
}

/**
 * An encounter in neutral words, without its day and source. Parties are listed as the claim lists them: which person
 * acts for which body is not part of a claim.
 */
export function sayEncounter(claim: EncounterClaim, options: { topics: boolean }): string {
  const head = claim.status === 'happened' ? happened(claim) : statusFrames[claim.status](asNoun(claim))
  return (
    head + (claim.status === 'happened' ? circumstances(claim) : '') + (options.topics ? topics(claim) : '')
  )
}

function happened({ mode, parties, place }: EncounterClaim): string {
  const words = happenedWords[mode]
  if (parties.length === 0) return words.none
  if (mode === 'visit' && place !== null) return `${sayList(parties)} visited`
  return `${sayList(parties)} ${parties.length === 1 ? words.one : words.several}`
}

function asNoun(claim: EncounterClaim): string {
  const { noun, one, several } = nouns[claim.mode]
  const { parties } = claim
  const between = parties.length === 0 ? '' : ` ${parties.length === 1 ? one : several} ${sayList(parties)}`
  return `${noun}${between}${circumstances(claim)}`
}

function circumstances({ mode, status, parties, place, host, mediator }: EncounterClaim): string {
  const visited = mode === 'visit' && status === 'happened' && parties.length > 0
  const preposition = visited ? ' ' : mode === 'visit' ? ' to ' : ' in '
  return [
    place === null ? '' : `${preposition}${place}`,
    host === null || host.length === 0 ? '' : `, hosted by ${sayList(host)}`,
    mediator === null || mediator.length === 0 ? '' : `, mediated by ${sayList(mediator)}`,
  ].join('')
}

function topics({ topics }: EncounterClaim): string {
  if (topics.length === 0) return ''
  const shown = topics.slice(0, shownTopics).map(quoteWords).join('; ')
  const more = topics.length - shownTopics
  return `, about ${shown}${more > 0 ? ` and ${sayCount(more, 'more topic')}` : ''}`
}
