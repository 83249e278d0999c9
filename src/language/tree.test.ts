import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestTree } from './tree.ts'
import type { ArcRow } from './tree.ts'

/** Rows from a table: column 0 the root, column h + 1 word h. */
const dense = (scores: number[][]): ArcRow[] =>
  scores.map(([root = 0, ...rest]) => ({ root, first: 0, scores: rest }))

/** Every tree with one root over a few words, by trying all heads. */
function bestByTrying(scores: number[][]): number {
  const size = scores.length
  let best = -Infinity
  const heads: number[] = []
  const visit = (word: number): void => {
    if (word === size) {
      if (isTree(heads)) best = Math.max(best, total(scores, heads))
      return
    }
    for (let head = -1; head < size; head++) {
      heads[word] = head
      visit(word + 1)
    }
  }
  visit(0)
  return best
}

const total = (scores: number[][], heads: number[]): number =>
  heads.reduce((sum, head, word) => sum + scores[word]![head + 1]!, 0)

function isTree(heads: number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false
  return heads.every((_, word) => {
    let node = word
    for (let steps = 0; node !== -1; steps++) {
      if (steps > heads.length) return false
      node = heads[node]!
    }
    return true
  })
}

const squareScores = (largest: number): fc.Arbitrary<number[][]> =>
  fc.integer({ min: 1, max: largest }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size + 1, maxLength: size + 1 }), {
      minLength: size,
      maxLength: size,
    }),
  )

describe('bestTree', () => {
  test('is the best of all trees with one root', () => {
    fc.assert(
      fc.property(squareScores(5), (scores) => {
        const heads = bestTree(dense(scores))
        expect(isTree(heads)).toBe(true)
        expect(total(scores, heads)).toBe(bestByTrying(scores))
      }),
      { numRuns: 500 },
    )
  })

  test('is the best of all trees of arcs within bands', () => {
    const banded = squareScores(6).chain((scores) =>
      fc
        .array(fc.integer({ min: 1, max: 3 }), { minLength: 2 * scores.length, maxLength: 2 * scores.length })
        .map((widths) =>
          scores.map((row, word) => {
            const first = Math.max(0, word - widths[2 * word]!)
            const end = Math.min(scores.length, word + 1 + widths[2 * word + 1]!)
            return { root: row[0]!, first, scores: row.slice(first + 1, end + 1) }
          }),
        ),
    )
    fc.assert(
      fc.property(banded, (rows) => {
        const outside = -1e6
        const full = rows.map(({ root, first, scores }) => {
          const heads = rows.map((_, head) => scores[head - first] ?? outside)
          return [root, ...heads]
        })
        const heads = bestTree(rows)
        expect(isTree(heads)).toBe(true)
        expect(total(full, heads)).toBe(bestByTrying(full))
      }),
      { numRuns: 200 },
    )
  })

  test('gives a tree for long sentences', () => {
    fc.assert(
      fc.property(squareScores(40), (scores) => {
        expect(isTree(bestTree(dense(scores)))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('breaks a cycle where that costs least', () => {
    // Both words want each other; the second loses less by hanging from the root.
    expect(
      bestTree(
        dense([
          [0, -100, 9],
          [5, 8, -100],
        ]),
      ),
    ).toEqual([1, -1])
  })

  test('keeps one root where two words want to be it', () => {
    expect(
      bestTree(
        dense([
          [9, -100, 1],
          [8, 2, -100],
        ]),
      ),
    ).toEqual([-1, 0])
  })

  test('has nothing to say of no words', () => {
    expect(bestTree([])).toEqual([])
  })
})
