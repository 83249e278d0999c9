import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBio } from './bio.ts'

const tags = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG']
const row = (values: Partial<Record<string, number>>): number[] => tags.map((tag) => values[tag] ?? -5)

describe('decodeBio', () => {
  test('joins a begin and what goes on', () => {
    expect(decodeBio([row({ O: 5 }), row({ 'B-PER': 5 }), row({ 'I-PER': 5 }), row({ O: 5 })], tags)).toEqual(
      [{ first: 1, end: 3, label: 'PER' }],
    )
  })

  test('two begins are two spans', () => {
    expect(decodeBio([row({ 'B-PER': 5 }), row({ 'B-PER': 5 })], tags)).toEqual([
      { first: 0, end: 1, label: 'PER' },
      { first: 1, end: 2, label: 'PER' },
    ])
  })

  test('an inside that follows nothing draws its begin with it', () => {
    expect(decodeBio([row({ O: 1, 'B-ORG': 0 }), row({ 'I-ORG': 9 })], tags)).toEqual([
      { first: 0, end: 2, label: 'ORG' },
    ])
  })

  test('what the model learnt of one tag after another can tip the balance', () => {
    const scores = [row({ 'B-PER': 5 }), row({ 'I-PER': 1, O: 1.5 })]
    const stays = tags.map((before) => tags.map((after) => (before === 'B-PER' && after === 'I-PER' ? 1 : 0)))
    expect(decodeBio(scores, tags)).toEqual([{ first: 0, end: 1, label: 'PER' }])
    expect(decodeBio(scores, tags, stays)).toEqual([{ first: 0, end: 2, label: 'PER' }])
  })

  test('an inside of another label is not taken', () => {
    const runs = decodeBio([row({ 'B-PER': 9 }), row({ 'I-ORG': 3, 'I-PER': 2 })], tags)
    expect(runs).toEqual([{ first: 0, end: 2, label: 'PER' }])
  })

  test('plain B and I have an empty label', () => {
    expect(
      decodeBio(
        [
          [0, 9, 0],
          [0, 0, 9],
        ],
        ['O', 'B', 'I'],
      ),
    ).toEqual([{ first: 0, end: 2, label: '' }])
  })

  test('no words, no spans', () => {
    expect(decodeBio([], tags)).toEqual([])
  })

  test('is the best of all allowed sequences', () => {
    const score = fc.integer({ min: -20, max: 20 })
    const rows = fc.array(fc.array(score, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (scores) => {
        const path = Array.from({ length: scores.length }, () => 0)
        for (const run of decodeBio(scores, tags)) {
          for (let word = run.first; word < run.end; word++) {
            path[word] = tags.indexOf(`${word === run.first ? 'B' : 'I'}-${run.label}`)
          }
        }
        const value = path.reduce((sum, tag, word) => sum + scores[word]![tag]!, 0)
        expect(value).toBe(bestByTrying(scores))
      }),
    )
  })
})

function bestByTrying(scores: number[][]): number {
  const visit = (word: number, before: number): number => {
    if (word === scores.length) return 0
    const values = tags.flatMap((tag, index) => {
      const allowed = !tag.startsWith('I') || (before > 0 && tags[before]!.slice(1) === tag.slice(1))
      return allowed ? [scores[word]![index]! + visit(word + 1, index)] : []
    })
    return Math.max(...values)
  }
  return visit(0, 0)
}
