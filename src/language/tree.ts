/**
 * The best dependency tree: a maximum spanning arborescence with exactly one root (Chu and Liu 1965, Edmonds 1967;
 * McDonald et al. 2005).
 */

/** Score of an arc that must not be. */
export const impossible = -1e9
/** Taken from every arc out of the root, so that as few as can be are used: one. */
const rootPenalty = 1e5

/**
 * @param scores one row per word: column 0 the root, column h + 1 word h; finite numbers
 * @returns the head of each word, -1 for the root; exactly one word is the root and all hang from it
 */
export function bestTree(scores: readonly (readonly number[] | Float64Array)[]): number[] {
  const size = scores.length
  if (size === 0) return []
  const greedy = greedyHeads(scores)
  if (isTree(greedy)) return greedy
  // Node 0 is the root; rows are dependents, columns heads.
  const full = [new Float64Array(size + 1).fill(impossible)]
  for (const [word, row] of scores.entries()) {
    const arcs = Float64Array.from(row)
    arcs[0]! -= rootPenalty
    arcs[word + 1] = impossible
    full.push(arcs)
  }
  return Array.from(arborescence(full).subarray(1), (head) => head - 1)
}

/** The best head of each word by itself, -1 for the root. */
function greedyHeads(scores: readonly (readonly number[] | Float64Array)[]): number[] {
  return scores.map((row, word) => {
    let best = 0
    for (let column = 1; column < row.length; column++) {
      if (column !== word + 1 && row[column]! > row[best]!) best = column
    }
    return best - 1
  })
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false
  return findCycle(Int32Array.from([0, ...heads.map((head) => head + 1)])) === undefined
}

/** Nodes of one cycle among the heads, if there is one; node 0 is the root. */
function findCycle(heads: Int32Array): number[] | undefined {
  // 0 = not seen, otherwise the start of the walk that saw it first.
  const seenBy = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node !== 0 && seenBy[node] === 0) {
      seenBy[node] = start
      node = heads[node]!
    }
    if (node === 0 || seenBy[node] !== start) continue
    const cycle = [node]
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return undefined
}

/** Best head of each node (entry 0 is 0), so that all hang from node 0. `scores[dependent][head]`. */
function arborescence(scores: Float64Array[]): Int32Array {
  const heads = Int32Array.from(scores, (row, node) => (node === 0 ? 0 : bestColumn(row)))
  const cycle = findCycle(heads)
  if (cycle === undefined) return heads

  // The cycle becomes one node, the last of a smaller graph.
  const inCycle = new Set(cycle)
  const rest = heads.reduce<number[]>((nodes, _, node) => {
    if (!inCycle.has(node)) nodes.push(node)
    return nodes
  }, [])
  const last = rest.length
  const entryFor = new Int32Array(last)
  const exitFor = new Int32Array(last)
  const smaller = rest.map((node, index) => {
    const exit = cycle.reduce((best, member) =>
      scores[node]![member]! > scores[node]![best]! ? member : best,
    )
    exitFor[index] = exit
    const row = new Float64Array(last + 1)
    for (const [column, head] of rest.entries()) row[column] = scores[node]![head]!
    row[last] = scores[node]![exit]!
    return row
  })
  const gain = (member: number, head: number): number =>
    scores[member]![head]! - scores[member]![heads[member]!]!
  const intoCycle = new Float64Array(last + 1).fill(impossible)
  for (const [index, head] of rest.entries()) {
    const entry = cycle.reduce((best, member) => (gain(member, head) > gain(best, head) ? member : best))
    entryFor[index] = entry
    intoCycle[index] = gain(entry, head)
  }
  smaller.push(intoCycle)

  const solved = arborescence(smaller)
  const result = heads.slice()
  for (const [index, node] of rest.entries()) {
    if (node === 0) continue
    result[node] = solved[index] === last ? exitFor[index]! : rest[solved[index]!]!
  }
  const outside = solved[last]!
  result[entryFor[outside]!] = rest[outside]!
  return result
}

function bestColumn(row: Float64Array): number {
  let best = 0
  for (let column = 1; column < row.length; column++) if (row[column]! > row[best]!) best = column
  return best
}
