import { decodeBio } from './bio.ts'
import type { Labels } from './labels.ts'
import type { Place } from './parse.ts'
import type { Name, NameType, Token } from './types.ts'

/** Names of one sentence, in order; a name never crosses sentences. */
export function namesOf(places: readonly Place[], tokens: readonly Token[], labels: Labels): Name[] {
  const runs = decodeBio(
    places.map(({ scores, row }) => scores.names(row)),
    labels.names,
    labels.transitions.names,
  )
  return runs.map(({ first, end, label }) => ({
    type: label as NameType,
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
    firstToken: first,
    endToken: end,
  }))
}
