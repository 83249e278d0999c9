/** Rows are the tags before, columns the tags after. */
export type Transitions = readonly (readonly number[])[]

/** A run of words `[first, end)` with its label (`''` where the tags have none). */
export interface LabelledRun {
  first: number
  end: number
  label: string
}

/**
 * Decodes BIO tags: the sequence with the highest sum of scores in which every `I` goes on with a span of its own
 * label (Viterbi over the constrained transitions).
 *
 * @param scores a row per word, a column per tag
 * @param tags names of the columns: `O`, `B-PER`, `I-PER` … or `O`, `B`, `I`
 * @param transitions what the model learnt of one tag after another (a conditional random field, Lafferty et al. 2001):
 *   `transitions[before][after]` adds to the sum; none counts as 0
 */
export function decodeBio(
  scores: readonly ArrayLike<number>[],
  tags: readonly string[],
  transitions?: Transitions,
): LabelledRun[] {
  const path = bestPath(scores, tags, transitions)
  const runs: LabelledRun[] = []
  for (const [word, tag] of path.entries()) {
    const name = tags[tag]!
    if (name.startsWith('B')) runs.push({ first: word, end: word + 1, label: name.slice(2) })
    else if (name.startsWith('I')) runs.at(-1)!.end = word + 1
  }
  return runs
}

/** Tags from which each tag may follow; for an `I`, only its `B` and itself. */
function predecessors(tags: readonly string[]): number[][] {
  const all = tags.map((_, index) => index)
  return tags.map((tag) =>
    tag.startsWith('I')
      ? all.filter((before) => /^[BI]/u.test(tags[before]!) && tags[before]!.slice(1) === tag.slice(1))
      : all,
  )
}

function bestPath(
  scores: readonly ArrayLike<number>[],
  tags: readonly string[],
  transitions: Transitions | undefined,
): number[] {
  const size = tags.length
  const before = predecessors(tags)
  const step = tags.map((_, after) => tags.map((__, from) => transitions?.[from]?.[after] ?? 0))
  let best = new Float64Array(size)
  const back: Int32Array[] = []
  for (const [word, row] of scores.entries()) {
    const next = new Float64Array(size)
    const pointers = new Int32Array(size)
    for (let tag = 0; tag < size; tag++) {
      const from = before[tag]!
      const added = step[tag]!
      let pointer = from[0]!
      for (const candidate of from) {
        if (best[candidate]! + added[candidate]! > best[pointer]! + added[pointer]!) pointer = candidate
      }
      const start = word === 0 ? (from.length < size ? -Infinity : 0) : best[pointer]! + added[pointer]!
      next[tag] = start + row[tag]!
      pointers[tag] = pointer
    }
    best = next
    back.push(pointers)
  }
  if (back.length === 0) return []
  let tag = 0
  for (let other = 1; other < size; other++) if (best[other]! > best[tag]!) tag = other
  const path = [tag]
  for (let word = back.length - 1; word > 0; word--) {
    tag = back[word]![tag]!
    path.push(tag)
  }
  return path.reverse()
}
