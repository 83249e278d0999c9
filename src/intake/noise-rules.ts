import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const ruleSchema = z.strictObject({
  name: z.string(),
  reason: z.string(),
  scope: z.enum(['line', 'leading', 'trailing', 'block']),
  pattern: z.string(),
  case: z.literal('exact').optional(),
  head: z.boolean().optional(),
  longest: z.int().positive().optional(),
  match: z.array(z.string()).min(1),
  leave: z.array(z.string()),
})

const fileSchema = z.strictObject({
  rules: z.array(ruleSchema),
  agencies: z.array(z.string()),
  credits: z.array(z.string()),
  months: z.array(z.string()),
})

/** A rule of `grammar/intake/noise.yaml`, ready to be used; the file's head explains the fields. */
export interface NoiseRule extends Omit<z.infer<typeof ruleSchema>, 'pattern' | 'longest'> {
  pattern: RegExp
  /** Most words that a line may have. */
  longest: number
}

/** Words of a line above which a rule for whole lines does not apply, when it sets no limit of its own. */
const usualLongest = 60

function alternatives(words: readonly string[]): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`))
  return `(?:${escaped.join('|')})`
}

function compile(text: string): NoiseRule[] {
  const file = fileSchema.parse(parse(text))
  const lists: Record<string, string> = {
    '{agency}': alternatives(file.agencies),
    '{credit}': alternatives(file.credits),
    '{month}': alternatives(file.months),
  }
  return file.rules.map((rule) => {
    const source = rule.pattern.replace(/\{(?:agency|credit|month)\}/g, (name) => lists[name]!)
    const partOfLine = rule.scope === 'leading' || rule.scope === 'trailing'
    return Object.assign(rule, {
      pattern: new RegExp(source, rule.case === 'exact' ? 'u' : 'iu'),
      longest: rule.longest ?? (partOfLine ? Infinity : usualLongest),
    })
  })
}

let rules: NoiseRule[] | undefined

/** The rules that tell a line which is not the report's own prose; read once. */
export function noiseRules(): readonly NoiseRule[] {
  rules ??= compile(readFileSync(new URL('../../grammar/intake/noise.yaml', import.meta.url), 'utf8'))
  return rules
}
