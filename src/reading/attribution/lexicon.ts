import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { ParleyError } from '../../model/index.ts'

const words = z.array(z.string().min(1))

const verbClassSchema = z.strictObject({
  lemmas: words,
  clause: z.enum(['always', 'quoted']).default('always'),
  object: z.enum(['never', 'quoted', 'always']).default('never'),
  infinitive: z.boolean().default(false),
  prepositions: words.default([]),
  speaker: z.boolean().default(false),
  ownWord: z.boolean().default(false),
  ownActs: z.boolean().default(false),
  passive: z.boolean().default(false),
})

const cuesSchema = z.strictObject({
  verbs: z.record(z.string(), verbClassSchema),
  frames: words,
  continuing: words,
  prepositions: z.array(words.min(1)),
  nouns: words,
  counts: words,
  standards: words,
})

const sourcesSchema = z.strictObject({
  anonymous: words,
  office: words,
  organisation: words,
  media: words,
  statements: words,
  issuing: words,
  occasions: words,
  carrying: words,
})

export type VerbClass = z.infer<typeof verbClassSchema> & { name: string }

/** The words that attribution is read from; see `grammar/attribution/*.yaml` for what each list means. */
export interface AttributionLexicon {
  verbs: ReadonlyMap<string, VerbClass>
  frames: ReadonlySet<string>
  continuing: ReadonlySet<string>
  prepositions: readonly (readonly string[])[]
  nouns: ReadonlySet<string>
  counts: ReadonlySet<string>
  standards: ReadonlySet<string>
  anonymous: ReadonlySet<string>
  office: ReadonlySet<string>
  organisation: ReadonlySet<string>
  media: ReadonlySet<string>
  statements: ReadonlySet<string>
  issuing: ReadonlySet<string>
  occasions: ReadonlySet<string>
  carrying: ReadonlySet<string>
}

const shippedFolder = new URL('../../../grammar/attribution/', import.meta.url)
let shipped: AttributionLexicon | undefined

/** The lexicon that ships with Parley, read once. */
export function shippedLexicon(): AttributionLexicon {
  shipped ??= loadLexicon(shippedFolder)
  return shipped
}

/**
 * @param folder URL of a folder with `cues.yaml` and `sources.yaml`, ending in a slash
 * @throws ParleyError naming the file and the field that is wrong
 */
export function loadLexicon(folder: URL): AttributionLexicon {
  const cues = read(new URL('cues.yaml', folder), cuesSchema)
  const sources = read(new URL('sources.yaml', folder), sourcesSchema)
  const verbs = new Map<string, VerbClass>()
  for (const [name, properties] of Object.entries(cues.verbs)) {
    // The first class that lists a lemma keeps it.
    for (const lemma of properties.lemmas) if (!verbs.has(lemma)) verbs.set(lemma, { ...properties, name })
  }
  return {
    verbs,
    frames: new Set(cues.frames),
    continuing: new Set(cues.continuing),
    prepositions: cues.prepositions,
    nouns: new Set(cues.nouns),
    counts: new Set(cues.counts),
    standards: new Set(cues.standards),
    anonymous: new Set(sources.anonymous),
    office: new Set(sources.office),
    organisation: new Set(sources.organisation),
    media: new Set(sources.media),
    statements: new Set(sources.statements),
    issuing: new Set(sources.issuing),
    occasions: new Set(sources.occasions),
    carrying: new Set(sources.carrying),
  }
}

function read<T>(file: URL, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new ParleyError('attribution-words', issue?.message ?? 'not a word list', {
    where: `${fileURLToPath(file)}: ${issue?.path.join('.') ?? ''}`,
    remedy: 'Mend the named list',
  })
}
