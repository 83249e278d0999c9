import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/**
 * The data files of the time grammar (`grammar/time/*.yaml`). The path is the same from `src/` and from `dist/`,
 * because the build keeps the folders.
 */
const folder = new URL('../../../grammar/time/', import.meta.url)

const tableSchema = z.record(z.string(), z.union([z.string(), z.number()]))

const ruleSchema = z.strictObject({
  name: z.string(),
  pattern: z.string(),
  /** Name of the resolver. */
  make: z.string(),
  /** How the expression may combine with its neighbours. */
  kind: z.string(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** Groups that must begin with a capital letter. */
  capital: z.array(z.string()).optional(),
  /** Name of a check in doubt.ts that may reject the match. */
  unless: z.string().optional(),
  /** What to cut off the front of the match. */
  trim: z.string().optional(),
  /** False for what is a time expression only together with a neighbour. */
  alone: z.boolean().optional(),
  /** Only in texts of this style. */
  style: z.enum(['news', 'narrative']).optional(),
})

const modifierSchema = z.strictObject({
  pattern: z.string(),
  modifier: z.string(),
  on: z.enum(['date', 'amount', 'number', 'explicit', 'any']),
})

export type WordTable = z.infer<typeof tableSchema>
export type RuleData = z.infer<typeof ruleSchema>
export type ModifierData = z.infer<typeof modifierSchema>

function load<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(file, folder), 'utf8')))
}

export const words = load('words.yaml', z.record(z.string(), tableSchema))
export const ruleData = load('patterns.yaml', z.array(ruleSchema))
export const modifierData = load(
  'modifiers.yaml',
  z.object({ before: z.array(modifierSchema), after: z.array(modifierSchema) }),
)
export const tenseCues = load(
  'tense.yaml',
  z.object({ future: z.array(z.string()), past: z.array(z.string()) }),
)
export const doubtData = load('doubt.yaml', z.record(z.string(), z.array(z.string())))

/** Looks a surface form up in a table: any case, white space and hyphens alike. */
export function lookUp(table: string, surface: string): string | number | undefined {
  const entries = words[table] ?? {}
  const key = surface.toLowerCase().replace(/\s+/g, ' ')
  return (
    entries[key] ?? entries[key.replace(/ /g, '-')] ?? entries[key.replace(/-/g, ' ')] ?? entries[`${key}.`]
  )
}
