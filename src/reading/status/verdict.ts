import type { Sentence, Token } from '../../language/index.ts'
import type { Status } from '../../model/index.ts'

/** A status and the rules that led to it, outermost first. */
export interface Verdict {
  status: Status
  why: string[]
}

/** Longest way up the tree; a guard against malformed trees. */
export const maxSteps = 24

export function verdict(status: Status, ...why: string[]): Verdict {
  return { status, why }
}

/** The verdict with the names of outer rules put before its own. */
export function extend(inner: Verdict | null, ...why: string[]): Verdict | null {
  return inner && { status: inner.status, why: [...why, ...inner.why] }
}

/** The token, or undefined above the root. */
export function tokenAt(sentence: Sentence, index: number): Token | undefined {
  return index < 0 ? undefined : sentence.tokens[index]
}
