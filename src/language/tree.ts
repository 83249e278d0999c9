/**
 * The best dependency tree: a maximum spanning arborescence with exactly one root (Chu and Liu 1965, Edmonds 1967;
 * McDonald et al. 2005), found in the square of the sentence's length at most (Tarjan 1977), and by the width of the
 * bands where words see only their neighbours.
 */

/** Scores of the heads that one word may have: the root, and a band of words; the word's own place means nothing. */
export interface ArcRow {
  root: number
  /** First word of the band. */
  first: number
  /** Finite numbers, one for each word of the band. */
  scores: ArrayLike<number>
}

/** Taken from every arc out of the root, so that as few as can be are used: one. */
const rootPenalty = 1e5
const root = -1

/**
 * @param rows one for each word; its band holds its neighbours, so that there is a tree
 * @returns the head of each word, -1 for the root; exactly one word is the root and all hang from it
 */
export function bestTree(rows: readonly ArcRow[]): number[] {
  const greedy = rows.map((row, word) => bestHead(withoutItself(row, word)))
  if (greedy.length === 0 || isTree(greedy)) return greedy
  return arborescence(
    rows.map((row, word) => ({ ...withoutItself(row, word), root: row.root - rootPenalty })),
  )
}

function withoutItself({ root, first, scores }: ArcRow, word: number): ArcRow {
  const own = Float64Array.from(scores)
  if (word >= first && word < first + own.length) own[word - first] = -Infinity
  return { root, first, scores: own }
}

/** The best head by itself; the root where nothing is better. */
function bestHead(row: ArcRow): number {
  let best = root
  let bestScore = row.root
  for (let index = 0; index < row.scores.length; index++) {
    if (row.scores[index]! <= bestScore) continue
    best = row.first + index
    bestScore = row.scores[index]!
  }
  return best
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
 * Best head of each word, so that all hang from the root.
 *
 * Walks from node to best head. A walk that comes back to itself has found a cycle; the cycle becomes one node, whose
 * arcs say what it costs to enter it at its best member, and the walk goes on from there. At the end the merged nodes
 * are taken apart again, the outermost first: each hands its head to the member through which it is entered.
 *
 * @param rows arcs of each word, that from itself -Infinity
 */
function arborescence(rows: readonly ArcRow[]): number[] {
  const size = rows.length
  const arcs = rows.slice()
  const mergedInto = Array.from({ length: size }, (_, node) => node)
  /** For a merged node: by head, the member that an arc from it enters. */
  const entered = new Map<number, { root: number; first: number; members: Int32Array }>()
  const heads: number[] = []
  const isDone: boolean[] = []
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
    const first = Math.min(...cycle.map((member) => arcs[member]!.first))
    const end = Math.max(...cycle.map((member) => arcs[member]!.first + arcs[member]!.scores.length))
    const scores = new Float64Array(end - first).fill(-Infinity)
    const entry = { root: cycle[0]!, first, members: new Int32Array(end - first) }
    let fromRoot = -Infinity
    for (const member of cycle) {
      const row = arcs[member]!
      const given = row.scores[heads[member]! - row.first]!
      if (row.root - given > fromRoot) {
        fromRoot = row.root - given
        entry.root = member
      }
      for (let index = 0; index < row.scores.length; index++) {
        const place = row.first + index - first
        const gain = row.scores[index]! - given
        if (gain <= scores[place]!) continue
        scores[place] = gain
        entry.members[place] = member
      }
    }
    for (let head = first; head < end; head++) if (outermost(head) === node) scores[head - first] = -Infinity
    arcs.push({ root: fromRoot, first, scores })
    entered.set(node, entry)
    return node
  }

  for (let start = 0; start < size; start++) {
    const walk: number[] = []
    let node = outermost(start)
    while (isDone[node] !== true) {
      if (isOnWalk[node] === true) {
        node = merge(walk.splice(walk.indexOf(node)))
        continue
      }
      isOnWalk[node] = true
      walk.push(node)
      const head = bestHead(arcs[node]!)
      heads[node] = head
      if (head === root) break
      node = outermost(head)
    }
    for (const passed of walk) isDone[passed] = true
  }

  for (let node = arcs.length - 1; node >= size; node--) {
    const head = heads[node]!
    const { root: fromRoot, first, members } = entered.get(node)!
    heads[head === root ? fromRoot : members[head - first]!] = head
  }
  return heads.slice(0, size)
}
