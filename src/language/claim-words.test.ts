import { expect, test } from 'vitest'
import { claimWordsOf } from './claim-words.ts'
import type { Place } from './parse.ts'
import type { WindowScores } from './model.ts'

/** Rows of a window of four words before which the document holds ten; word 1 names an offer, word 3 plays its second role. */
function places(from: number): Place[] {
  const claims = (word: number): Float32Array => {
    const row = new Float32Array(29).fill(-9)
    if (word === 1) row[1] = 2
    row[5 + 4] = 3 // refused
    row[12] = -1
    row[13 + 3] = 1 // call
    row[19 + 7] = 1 // detained
    row[28] = 1
    return row
  }
  const roles = (role: number, word: number): Float32Array =>
    Float32Array.from({ length: 4 }, (_, other) => (role === 1 && word === 1 && other === 3 ? 1 : -1))
  const scores = { words: 4, claims: { words: claims, roles } } as unknown as WindowScores
  return [0, 1, 2, 3].slice(from).map((row) => ({ scores, row, windowFirst: 10 }))
}

test('keeps the words that may name a claim, with all that the model says of them', () => {
  const [word, ...more] = claimWordsOf(places(0), 7, 10)
  expect(more).toEqual([])
  expect(word).toMatchObject({ sentence: 7, token: 1, mode: 'call', measure: 'detained' })
  expect(word?.measureProbability).toBeCloseTo(1, 2)
  expect(word?.kinds.offer).toBeCloseTo(0.88, 2)
  expect(word?.status.refused).toBeGreaterThan(0.9)
  expect(word?.background).toBeCloseTo(0.27, 2)
  expect(word?.dated).toBeCloseTo(0.73, 2)
  expect(word?.roles).toEqual({ first: [], second: [3], mediator: [], given: [], wanted: [] })
})

test('counts words from the start of their sentence', () => {
  const [word] = claimWordsOf(places(1), 8, 11)
  expect(word).toMatchObject({ sentence: 8, token: 0, roles: { second: [2] } })
})
