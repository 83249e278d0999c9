import { z } from 'zod'
import type { Transitions } from './bio.ts'
import { readLemmaScript } from './lemma.ts'
import type { LemmaScript } from './lemma.ts'
import { readLemmaTable } from './lemma-table.ts'
import type { LemmaTable } from './lemma-table.ts'

const table = z.array(z.array(z.number()))

/** The label file that goes with the weights. An index of an output is an index into its list. */
const labelsSchema = z.object({
  version: z.literal(2),
  relations: z.array(z.string()).min(1),
  upos: z.array(z.string()).min(1),
  features: z.array(z.string()).min(1),
  lemmaScripts: z.array(z.string()).min(1),
  names: z.array(z.string()).min(1),
  attribution: z.array(z.string()).length(3),
  transitions: z.object({ names: table, source: table, cue: table, content: table }),
})

export interface Labels {
  relations: string[]
  upos: string[]
  features: Readonly<Record<string, string>>[]
  lemmaScripts: LemmaScript[]
  lemmaTable: LemmaTable
  names: string[]
  attribution: string[]
  /** What the model learnt of one tag after another, for each kind of span. */
  transitions: Readonly<Record<'names' | 'source' | 'cue' | 'content', Transitions>>
}

/**
 * @param content the file `labels.json`
 * @param lemmas the file `lemmas.tsv`; without it every lemma is the model's own
 * @throws an error of zod or of JSON.parse when the file is of another version or not as it should be
 */
export function readLabels(content: string, lemmas = ''): Labels {
  const file = labelsSchema.parse(JSON.parse(content))
  return {
    relations: file.relations,
    upos: file.upos,
    features: file.features.map(readFeatures),
    lemmaScripts: file.lemmaScripts.map(readLemmaScript),
    lemmaTable: readLemmaTable(lemmas),
    names: file.names,
    attribution: file.attribution,
    transitions: file.transitions,
  }
}

/** `Case=Nom|Number=Sing` as an object; `_` is none. */
export function readFeatures(bundle: string): Readonly<Record<string, string>> {
  if (bundle === '_' || bundle === '') return Object.freeze({})
  return Object.freeze(
    Object.fromEntries(bundle.split('|').map((pair) => pair.split('=', 2) as [string, string])),
  )
}
