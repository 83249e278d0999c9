import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { bounds, type Bound } from '../../model/index.ts'

/** Number and bound words, read once from `grammar/words/quantities.yaml`. */

const schema = z.strictObject({
  small: z.record(z.string(), z.number()),
  vague: z.record(z.string(), z.number()),
  groups: z.array(z.string()),
  deeds: z.array(z.string()),
  mutual: z.array(z.string()),
  bounds: z.array(
    z.strictObject({
      words: z.string(),
      bound: z.enum(bounds),
      side: z.enum(['before', 'after']).default('before'),
    }),
  ),
})

const file = new URL('../../../grammar/words/quantities.yaml', import.meta.url)
const content = schema.parse(parse(readFileSync(file, 'utf8')))

export const smallNumbers: ReadonlyMap<string, number> = new Map(Object.entries(content.small))
export const vagueNumbers: ReadonlyMap<string, number> = new Map(Object.entries(content.vague))
/** Nouns for a number of people, whose count stands below ("a total of 35 people"). */
export const groupNouns: ReadonlySet<string> = new Set(content.groups)
/** Nouns for deeds of violence, done by somebody ("an airstrike by Orland"). */
export const deedNouns: ReadonlySet<string> = new Set(content.deeds)
/** Those deeds that have two sides: whose they are says nothing of who did it. */
export const mutualNouns: ReadonlySet<string> = new Set(content.mutual)
/** Longest first, so that "no more than" is tried before "more than". */
export const boundWords: readonly { words: string[]; bound: Bound; side: 'before' | 'after' }[] =
  content.bounds
    .map(({ words, bound, side }) => ({ words: words.split(' '), bound, side }))
    .toSorted((a, b) => b.words.length - a.words.length)
