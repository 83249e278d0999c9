import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Sentence } from '../../language/index.ts'
import { ParleyError, type PloverType } from '../../model/index.ts'
import { markActors, type TextSpan } from './actor-pair.ts'
import { pairFeatures } from './pair-features.ts'

/**
 * Types of PLOVER as between two actors. `YIELD` stands for CONCEDE and RETREAT together, as in the codebook's
 * predecessor and in the test sets made from it.
 */
export type PairType = Exclude<PloverType, 'CONCEDE' | 'RETREAT'> | 'YIELD'

/** A score for each type: the higher, the likelier. Types left out have 0. */
export type PloverScores = Partial<Record<PairType, number>>

export interface PairReading {
  type: PairType
  /** What led to the type: margins of the linear model, with the given scores added. */
  scores: Record<PairType, number>
}

const file = new URL('../../../models/plover-types.json', import.meta.url)
const schema = z.strictObject({
  version: z.literal(1),
  types: z.array(z.string()),
  /** Weights are whole numbers; divided by this they are those of the model. */
  scale: z.number(),
  bias: z.array(z.number()),
  /** Feature to pairs of type index and weight, one after the other. */
  weights: z.record(z.string(), z.array(z.int())),
})

let loaded: z.infer<typeof schema> | undefined

/**
 * The PLOVER type of what one actor does to another in a text.
 * @param sentences the text, analysed
 * @param source where the one who acts stands; null when the text does not name it
 * @param target where the other stands; null when the text does not name it
 * @param given scores of another reader of the same text, which are added to those of the linear model (its margins are
 *   of the order of 1)
 * @throws ParleyError `model-missing`, `model-unknown` when the weights cannot be read
 */
export function typeBetween(
  sentences: readonly Sentence[],
  source: TextSpan | null,
  target: TextSpan | null,
  given: PloverScores = {},
): PairReading {
  loaded ??= loadWeights()
  const { types, scale, bias, weights } = loaded
  const margins = [...bias]
  for (const [name, value] of pairFeatures(markActors(sentences, source, target))) {
    const row = Object.hasOwn(weights, name) ? weights[name]! : []
    for (let at = 0; at < row.length; at += 2) {
      const type = row[at]!
      margins[type] = margins[type]! + (row[at + 1]! / scale) * value
    }
  }
  const scores = Object.fromEntries(
    types.map((type, index) => [type, margins[index]! + (given[type as PairType] ?? 0)]),
  ) as Record<PairType, number>
  const names = Object.keys(scores) as PairType[]
  const type = names.reduce((best, name) => (scores[name] > scores[best] ? name : best))
  return { type, scores }
}

function loadWeights(): z.infer<typeof schema> {
  const where = 'models/plover-types.json'
  const remedy = 'Install Parley again'
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ParleyError('model-missing', 'a file of the language model is missing', {
      where,
      remedy,
      cause,
    })
  }
  const parsed = schema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new ParleyError('model-unknown', 'the weights of the PLOVER types are of an unknown version', {
    where,
    remedy,
  })
}
