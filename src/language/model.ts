import { InferenceSession, Tensor } from 'onnxruntime-node'
import { classifyId, separatorId } from './wordpiece.ts'

/** One word as the model takes it. */
export interface EncodedWord {
  pieces: readonly number[]
  case: number
}

/** The model's scores for one window, for attributions alone; row `w` belongs to its word `w`. */
export interface AttributionScores {
  words: number
  source(word: number): Float32Array
  cue(word: number): Float32Array
  content(word: number): Float32Array
  /** For the first word of a source or content: a score for each word that may open its cue. */
  links(word: number): Float32Array
}

/** The claim model's scores for one window (training/CONTRACT.md); row `w` belongs to its word `w`. */
export interface ClaimScores {
  /**
   * Log-odds that the word names a claim of each kind (5); were it so, scores of its status (7), log-odds that it only
   * looks back (1), scores of an encounter's mode (6) and a figure's measure (9).
   */
  words(word: number): Float32Array
  /** For a word that names a claim: log-odds that each word of the window heads the phrase of a role. */
  roles(role: number, word: number): Float32Array
}

/** All of the model's scores for one window; row `w` belongs to its word `w`. */
export interface WindowScores {
  words: number
  /** Column 0 the root, column h + 1 word h of the window. */
  arcs(word: number): Float32Array
  /** The three best columns of `arcs`, best first. */
  headCandidates(word: number): number[]
  /** Relation scores under the candidate of that rank. */
  relations(word: number, rank: number): Float32Array
  upos(word: number): number
  features(word: number): number
  lemma(word: number): number
  names(word: number): Float32Array
  /** Log-odds that the word starts a sentence. */
  boundary(word: number): number
  /** Holds none of the other scores, so that these can be let go once the sentences are read. */
  attribution: AttributionScores
  /**
   * What the word looks for as an anaphor, what it offers as an antecedent, how it likes each distance, what the same
   * name is worth to it, whether it heads a mention: 64 + 64 + 10 + 1 + 1 numbers.
   */
  coreference(word: number): Float32Array
  /** What the claim model says of the window; null where it is not loaded. */
  claims: ClaimScores | null
}

export interface Model {
  /**
   * @param words the words of one window. Windows are not put into batches: on one thread that gains nothing, and
   *   int8 scores would then depend on which windows stand together.
   */
  run(words: readonly EncodedWord[]): Promise<WindowScores>
}

const outputs = [
  'arc_scores',
  'head_candidates',
  'relation_scores',
  'upos',
  'features',
  'lemma',
  'names',
  'boundary',
  'source',
  'cue',
  'content',
  'attribution_links',
  'coreference',
] as const

/**
 * @param weights the ONNX file: its bytes or its path
 * @param threads threads that one run may use
 * @param claimWeights the file of the claim model, which goes on from what the language model's lower layers give
 */
export async function openModel(
  weights: Uint8Array | string,
  threads: number,
  claimWeights: Uint8Array | null = null,
): Promise<Model> {
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  }
  const session =
    typeof weights === 'string'
      ? await InferenceSession.create(weights, options)
      : await InferenceSession.create(weights, options)
  const claimSession = claimWeights === null ? null : await InferenceSession.create(claimWeights, options)
  return {
    run: async (words) => {
      const inputs = inputsOf(words)
      if (claimSession === null) return scoresOf(await session.run(inputs, [...outputs]), words.length, null)
      const results = await session.run(inputs, [...outputs, 'shared'])
      return scoresOf(results, words.length, await claimScoresOf(claimSession, inputs, results['shared']!))
    },
  }
}

async function claimScoresOf(
  session: InferenceSession,
  inputs: Record<string, Tensor>,
  shared: Results[string],
): Promise<ClaimScores> {
  const { word_starts, word_ends } = inputs
  const results = await session.run({
    shared,
    word_starts: word_starts!,
    word_ends: word_ends!,
  })
  const { data, dims } = results['roles']!
  const words = dims[2]!
  const row = (role: number, word: number): number => (role * words + word) * words
  return {
    words: rowsOf(results['claims']!),
    roles: (role, word) => (data as Float32Array).subarray(row(role, word), row(role, word) + words),
  }
}

/** The inputs of the graph for one window. */
export function inputsOf(words: readonly EncodedWord[]): Record<string, Tensor> {
  const pieces = words.reduce((sum, word) => sum + word.pieces.length, 2)
  const ids = new BigInt64Array(pieces)
  const cases = new BigInt64Array(pieces)
  const starts = new BigInt64Array(words.length)
  const ends = new BigInt64Array(words.length)
  let piece = 0
  ids[piece++] = BigInt(classifyId)
  for (const [index, word] of words.entries()) {
    starts[index] = BigInt(piece)
    for (const id of word.pieces) {
      ids[piece] = BigInt(id)
      cases[piece] = BigInt(word.case)
      piece++
    }
    ends[index] = BigInt(piece - 1)
  }
  ids[piece] = BigInt(separatorId)
  const byPiece = [1, pieces]
  const byWord = [1, words.length]
  return {
    input_ids: new Tensor('int64', ids, byPiece),
    case_ids: new Tensor('int64', cases, byPiece),
    word_starts: new Tensor('int64', starts, byWord),
    word_ends: new Tensor('int64', ends, byWord),
  }
}

type Results = InferenceSession.OnnxValueMapType

function scoresOf(results: Results, words: number, claims: ClaimScores | null): WindowScores {
  const candidates = results['head_candidates']!
  const ranks = candidates.dims[2]!
  const relationCount = results['relation_scores']!.dims[3]!
  const relations = rowsOf(results['relation_scores']!)
  const boundary = rowsOf(results['boundary']!)
  return {
    words,
    arcs: rowsOf(results['arc_scores']!),
    headCandidates: (word) =>
      Array.from((candidates.data as BigInt64Array).subarray(word * ranks, (word + 1) * ranks), Number),
    relations: (word, rank) => relations(word).subarray(rank * relationCount, (rank + 1) * relationCount),
    upos: indexesOf(results['upos']!),
    features: indexesOf(results['features']!),
    lemma: indexesOf(results['lemma']!),
    names: rowsOf(results['names']!),
    boundary: (word) => boundary(word)[0]!,
    attribution: {
      words,
      source: rowsOf(results['source']!),
      cue: rowsOf(results['cue']!),
      content: rowsOf(results['content']!),
      links: rowsOf(results['attribution_links']!),
    },
    coreference: rowsOf(results['coreference']!),
    claims,
  }
}

/** Row of `word` in an output of shape [1, words, …rest]; a view, not a copy. */
function rowsOf({ data, dims }: InferenceSession.OnnxValueMapType[string]): (word: number) => Float32Array {
  const size = dims.slice(2).reduce((product, dimension) => product * dimension, 1)
  return (word) => (data as Float32Array).subarray(word * size, (word + 1) * size)
}

function indexesOf({ data }: InferenceSession.OnnxValueMapType[string]): (word: number) => number {
  return (word) => Number((data as BigInt64Array)[word])
}
