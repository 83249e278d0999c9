import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { ParleyError } from '../../model/index.ts'

/** The parts of a claim that a name in `why` may speak of. */
export const whyParts = ['rule', 'status', 'background', 'when', 'sources', 'slots'] as const
export type WhyPart = (typeof whyParts)[number]

export interface WhySentence {
  /** The name as the claim has it. */
  name: string
  /** Null for a name that has no sentence. */
  part: WhyPart | null
  /** One plain sentence; the name itself where there is none. */
  says: string
}

interface Entry {
  part: WhyPart
  before: string
  /** Null for a name without an asterisk. */
  after: string | null
  says: string
}

const fileSchema = z.strictObject(
  Object.fromEntries(whyParts.map((part) => [part, z.record(z.string(), z.string().min(1))])) as Record<
    WhyPart,
    z.ZodRecord<z.ZodString, z.ZodString>
  >,
)

let shipped: Entry[] | undefined

/**
 * Puts a name of a claim's `why` into words, by `grammar/explain/why.yaml`: the most exact pattern wins.
 * @throws ParleyError `bad-word-list` when the file is not of its form
 */
export function sayWhy(name: string): WhySentence {
  shipped ??= loadEntries()
  let best: Entry | undefined
  for (const entry of shipped) {
    if (fits(entry, name) && (best === undefined || exactness(entry) > exactness(best))) best = entry
  }
  if (best === undefined) return { name, part: null, says: name }
  const rest = best.after === null ? '' : name.slice(best.before.length, name.length - best.after.length)
  return { name, part: best.part, says: best.says.replaceAll('{}', rest) }
}

function fits({ before, after }: Entry, name: string): boolean {
  if (after === null) return name === before
  return name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after)
}

function exactness({ before, after }: Entry): number {
  return after === null ? Infinity : before.length + after.length
}

function loadEntries(): Entry[] {
  const file = new URL('../../../grammar/explain/why.yaml', import.meta.url)
  const parsed = fileSchema.safeParse(parse(readFileSync(file, 'utf8')))
  if (!parsed.success) {
    throw new ParleyError('bad-word-list', `the sentences do not fit: ${z.prettifyError(parsed.error)}`, {
      where: 'grammar/explain/why.yaml',
      remedy: 'Correct the file or restore the shipped one',
    })
  }
  return whyParts.flatMap((part) =>
    Object.entries(parsed.data[part]).map(([name, says]): Entry => {
      const star = name.indexOf('*')
      if (star < 0) return { part, before: name, after: null, says }
      return { part, before: name.slice(0, star), after: name.slice(star + 1), says }
    }),
  )
}
