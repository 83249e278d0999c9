/**
 * The best dependency tree: a maximum spanning arborescence with exactly one root (Chu and Liu 1965, Edmonds 1967;
 * McDonald et al. 2005), found in the square of the sentence's length (Tarjan 1977, for dense graphs).
 */

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
  const full = [new Float64Array(size + 1)]
  for (const [word, row] of scores.entries()) {
    const arcs = Float64Array.from(row)
    arcs[0]! -= rootPenalty
    arcs[word + 1] = -Infinity
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

/** True if exactly one word is the root and no walk from head to head comes back. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false
  // For each word the walk that saw it first.
  const seenBy = new Int32Array(heads.length).fill(-1)
  for (let walk = 0; walk < heads.length; walk++) {
    let word = walk
    while (word !== -1 && seenBy[word] === -1) {
      seenBy[word] = walk
      word = heads[word]!
    }
    if (word !== -1 && seenBy[word] === walk) return false
  }
  return true
}

/**
 * Best head of each node, so that all hang from node 0.
 *
 * Walks from node to best head. A walk that comes back to itself has found a cycle; the cycle becomes one node, whose
 * arcs say what it costs to enter it at its best member, and the walk goes on from there. At the end the merged nodes
 * are taken apart again, the outermost first: each hands its head to the member through which it is entered.
 *
 * @param scores `scores[dependent][head]`; of each row the node's own column is -Infinity
 */
function arborescence(scores: readonly Float64Array[]): Int32Array {
  const size = scores.length
  const arcs = scores.slice()
  const mergedInto = Array.from({ length: size }, (_, node) => node)
  /** For a merged node: by head, the member that an arc from it enters. */
  const entered = new Map<number, Int32Array>()
  const heads: number[] = []
  const isDone: boolean[] = [true]
  const isOnWalk: boolean[] = []

  const outermost = (node: number): number => {
    let outer = node
    while (mergedInto[outer] !== outer) outer = mergedInto[outer]!
    for (let inner = node; inner !== outer;) {
      const next = mergedInto[inner]!
      mergedInto[inner] = outer
      inner = next
    }
    return outer
  }

  const merge = (cycle: readonly number[]): number => {
    const node = arcs.length
    for (const member of cycle) mergedInto[member] = node
    mergedInto[node] = node
    const row = new Float64Array(size).fill(-Infinity)
    const entry = new Int32Array(size)
    for (const member of cycle) {
      const from = arcs[member]!
      const given = from[heads[member]!]!
      for (let head = 0; head < size; head++) {
        const gain = from[head]! - given
        if (gain <= row[head]!) continue
        row[head] = gain
        entry[head] = member
      }
    }
    for (let head = 1; head < size; head++) if (outermost(head) === node) row[head] = -Infinity
    arcs.push(row)
    entered.set(node, entry)
    return node
  }

  for (let start = 1; start < size; start++) {
    const walk: number[] = []
    let node = outermost(start)
    while (isDone[node] !== true) {
      if (isOnWalk[node] === true) {
        node = merge(walk.splice(walk.indexOf(node)))
        continue
      }
      isOnWalk[node] = true
      walk.push(node)
      heads[node] = bestColumn(arcs[node]!)
      node = outermost(heads[node]!)
    }
    for (const passed of walk) isDone[passed] = true
  }

  for (let node = arcs.length - 1; node >= size; node--) {
    const head = heads[node]!
    heads[entered.get(node)![head]!] = head
  }
  heads[0] = 0
  return Int32Array.from(heads.slice(0, size))
}

function bestColumn(row: Float64Array): number {
  let best = 0
  for (let column = 1; column < row.length; column++) if (row[column]! > row[best]!) best = column
  return best
}
