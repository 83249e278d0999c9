import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packWindows } from './windows.ts'

const limits = { pieces: 10, longSentence: 15, overlap: 4 }

describe('packWindows', () => {
  test('fills a window with whole sentences', () => {
    const windows = packWindows([3, 3, 3, 3, 3], [0, 2, 3, 4], limits)
    expect(windows.map(({ first, end }) => [first, end])).toEqual([
      [0, 3],
      [3, 5],
    ])
  })

  test('a sentence above the window but not too long stands alone', () => {
    const windows = packWindows([2, 6, 6, 2], [0, 1, 3], limits)
    expect(windows.map(({ first, end }) => [first, end])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ])
  })

  test('a very long sentence is read in windows that overlap', () => {
    const windows = packWindows(
      Array.from({ length: 30 }, () => 1),
      [0],
      limits,
    )
    expect(windows[0]).toEqual({ first: 0, end: 15, ownFirst: 0, ownEnd: 13 })
    expect(windows[1]).toEqual({ first: 11, end: 26, ownFirst: 13, ownEnd: 24 })
    expect(windows[2]).toEqual({ first: 22, end: 30, ownFirst: 24, ownEnd: 30 })
  })

  test('every word is owned by one window that holds it', () => {
    const sentences = fc.array(fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 60 }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(sentences, (counts) => {
        let next = 0
        const starts = counts.map((sentence) => (next += sentence.length) - sentence.length)
        let word = 0
        for (const window of packWindows(counts.flat(), starts, limits)) {
          expect(window.ownFirst).toBe(word)
          expect(window.ownEnd).toBeGreaterThan(window.ownFirst)
          expect(window.first).toBeLessThanOrEqual(window.ownFirst)
          expect(window.end).toBeGreaterThanOrEqual(window.ownEnd)
          word = window.ownEnd
        }
        expect(word).toBe(counts.flat().length)
      }),
    )
  })
})
