import { InferenceSession, Tensor } from 'onnxruntime-node'
import { classifyId, separatorId } from './wordpiece.ts'

/** One word as the model takes it. */
export interface EncodedWord {
  pieces: readonly number[]
  case: number
}

/** The model's scores for one window; row `w` belongs to its word `w`. */
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
  source(word: number): Float32Array
  cue(word: number): Float32Array
  content(word: number): Float32Array
  /** For the first word of a source or content: a score for each word that may open its cue. */
  links(word: number): Float32Array
}

export interface Model {
  /** @param windows the words of each window; a batch is padded to its longest */
  run(windows: readonly (readonly EncodedWord[])[]): Promise<WindowScores[]>
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
] as const

/**
 * @param weights the ONNX file: its bytes or its path
 * @param threads threads that one run may use
 */
export async function openModel(weights: Uint8Array | string, threads: number): Promise<Model> {
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
  return {
    run: async (windows) => {
      const results = await session.run(inputsOf(windows), [...outputs])
      return windows.map((words, index) => scoresOf(results, index, words.length))
    },
  }
}

/** The six inputs of the graph, padded with zeros. */
export function inputsOf(windows: readonly (readonly EncodedWord[])[]): Record<string, Tensor> {
  const pieceLengths = windows.map((words) => words.reduce((sum, word) => sum + word.pieces.length, 2))
  const pieces = Math.max(...pieceLengths)
  const words = Math.max(...windows.map((window) => window.length))
  const byPiece = (): BigInt64Array => new BigInt64Array(windows.length * pieces)
  const byWord = (): BigInt64Array => new BigInt64Array(windows.length * words)
  const [ids, mask, cases] = [byPiece(), byPiece(), byPiece()]
  const [starts, ends, wordMask] = [byWord(), byWord(), byWord()]
  for (const [index, window] of windows.entries()) {
    const row = index * pieces
    let piece = 0
    ids[row + piece++] = BigInt(classifyId)
    for (const [place, word] of window.entries()) {
      const slot = index * words + place
      starts[slot] = BigInt(piece)
      for (const id of word.pieces) {
        ids[row + piece] = BigInt(id)
        cases[row + piece] = BigInt(word.case)
        piece++
      }
      ends[slot] = BigInt(piece - 1)
      wordMask[slot] = 1n
    }
    ids[row + piece++] = BigInt(separatorId)
    mask.fill(1n, row, row + piece)
  }
  const pieceShape = [windows.length, pieces]
  const wordShape = [windows.length, words]
  return {
    input_ids: new Tensor('int64', ids, pieceShape),
    attention_mask: new Tensor('int64', mask, pieceShape),
    case_ids: new Tensor('int64', cases, pieceShape),
    word_starts: new Tensor('int64', starts, wordShape),
    word_ends: new Tensor('int64', ends, wordShape),
    word_mask: new Tensor('int64', wordMask, wordShape),
  }
}

type Results = InferenceSession.OnnxValueMapType

function scoresOf(results: Results, batchRow: number, words: number): WindowScores {
  /** Row of `word` in an output of shape [batch, words, …rest]; the whole output is sliced, never copied. */
  const rows = (name: string): ((word: number) => Float32Array) => {
    const { data, dims } = results[name]!
    const size = dims.slice(2).reduce((product, dimension) => product * dimension, 1)
    const begin = batchRow * dims[1]! * size
    return (word) => (data as Float32Array).subarray(begin + word * size, begin + (word + 1) * size)
  }
  const indexes = (name: string): ((word: number) => number) => {
    const { data, dims } = results[name]!
    const begin = batchRow * dims[1]!
    return (word) => Number((data as BigInt64Array)[begin + word])
  }
  const candidates = results['head_candidates']!
  const ranks = candidates.dims[2]!
  const relationCount = results['relation_scores']!.dims[3]!
  const relationRows = rows('relation_scores')
  const boundaryRows = rows('boundary')
  return {
    words,
    arcs: rows('arc_scores'),
    headCandidates: (word) => {
      const begin = (batchRow * candidates.dims[1]! + word) * ranks
      return Array.from((candidates.data as BigInt64Array).subarray(begin, begin + ranks), Number)
    },
    relations: (word, rank) => relationRows(word).subarray(rank * relationCount, (rank + 1) * relationCount),
    upos: indexes('upos'),
    features: indexes('features'),
    lemma: indexes('lemma'),
    names: rows('names'),
    boundary: (word) => boundaryRows(word)[0]!,
    source: rows('source'),
    cue: rows('cue'),
    content: rows('content'),
    links: rows('attribution_links'),
  }
}
