import { encounterModes, measures, statuses } from '../model/index.ts'
import type { Place } from './parse.ts'
import { claimRoles, learntKinds, leastLikely, type ClaimWord } from './types.ts'

/** Where the parts of a word's row of the output `claims` begin (training/CONTRACT.md). */
const statusAt = learntKinds.length
const backgroundAt = statusAt + statuses.length
const modeAt = backgroundAt + 1
const measureAt = modeAt + encounterModes.length
const datedAt = measureAt + measures.length

/**
 * The words of one sentence that may name claims, with all that the scores say of them, so that these can be let go.
 *
 * @param rows a place for each word of the sentence
 * @param sentence index of the sentence
 * @param first number of its first word in the document
 */
export function claimWordsOf(rows: readonly Place[], sentence: number, first: number): ClaimWord[] {
  return rows.flatMap((place, token) => {
    const { claims } = place.scores
    if (claims === null) return []
    const scores = claims.words(place.row)
    const likely = learntKinds.map((_, at) => probability(scores[at]!))
    if (Math.max(...likely) < leastLikely) return []
    const measureShares = softmax(scores.subarray(measureAt, datedAt))
    return [
      {
        sentence,
        token,
        kinds: byName(learntKinds, likely),
        status: byName(statuses, softmax(scores.subarray(statusAt, backgroundAt))),
        background: probability(scores[backgroundAt]!),
        mode: encounterModes[best(scores.subarray(modeAt, measureAt))]!,
        measure: measures[best(measureShares)]!,
        measureProbability: Math.max(...measureShares),
        dated: probability(scores[datedAt]!),
        roles: byName(
          claimRoles,
          claimRoles.map((_, role) =>
            headsOf(place, claims.roles(role, place.row), token, { first, count: rows.length }),
          ),
        ),
      },
    ]
  })
}

/** Words of the sentence that head a phrase of the role; a part of a long sentence in another window is not seen. */
function headsOf(
  { windowFirst }: Place,
  odds: Float32Array,
  trigger: number,
  { first, count }: { first: number; count: number },
): number[] {
  const heads: number[] = []
  for (let token = 0; token < count; token++) {
    if (token !== trigger && (odds[first + token - windowFirst] ?? -1) > 0) heads.push(token)
  }
  return heads
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  values: readonly Value[],
): Record<Name, Value> {
  return Object.fromEntries(names.map((name, at) => [name, values[at]!])) as Record<Name, Value>
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

function softmax(scores: Float32Array): number[] {
  const most = Math.max(...scores)
  const shares = Array.from(scores, (score) => Math.exp(score - most))
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

const best = (scores: Float32Array | readonly number[]): number => scores.indexOf(Math.max(...scores))
