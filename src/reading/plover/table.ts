import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  ParleyError,
  claimKinds,
  encounterModes,
  measures,
  ploverCodeSchema,
  ploverTypes,
  statuses,
} from '../../model/index.ts'

/** The rows of `grammar/plover/types.yaml`, read once; the file says what their parts mean. */

const gives = z.union([z.literal('none'), z.literal('as-coded'), ploverCodeSchema])

const rowSchema = z.strictObject({
  kind: z.enum(claimKinds),
  status: z.array(z.enum(statuses)).optional(),
  mode: z.array(z.enum(encounterModes)).optional(),
  measure: z.array(z.enum(measures)).optional(),
  rule: z.array(z.string()).optional(),
  coded: z.union([z.literal('*'), z.array(z.enum(ploverTypes))]).optional(),
  moded: z.boolean().optional(),
  says: z.string().optional(),
  has: z.array(z.string()).optional(),
  lacks: z.array(z.string()).optional(),
  gives,
  asserted: z.boolean().default(false),
  because: z.string().min(1),
})

export type PloverRow = z.infer<typeof rowSchema>

const file = new URL('../../../grammar/plover/types.yaml', import.meta.url)
const parsed = z
  .strictObject({ words: z.record(z.string(), z.array(z.string())), rows: z.array(rowSchema) })
  .safeParse(parse(readFileSync(file, 'utf8')))
if (!parsed.success) {
  throw new ParleyError('bad-word-list', `the table does not fit: ${z.prettifyError(parsed.error)}`, {
    where: 'grammar/plover/types.yaml',
    remedy: 'Correct the file or restore the shipped one',
  })
}

/** In the order of the file: the first that fits a claim holds. */
export const ploverRows: readonly PloverRow[] = parsed.data.rows

const wordLists = new Map(
  Object.entries(parsed.data.words).map(([name, words]) => [
    name,
    new RegExp(`\\b(?:${words.join('|')})`, 'i'),
  ]),
)

/** True when the words hold one of the list's words, with any ending. */
export function holdsWord(list: string, words: string): boolean {
  return wordLists.get(list)?.test(words) === true
}
