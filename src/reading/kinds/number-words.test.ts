import { describe, expect, it } from 'vitest'
import { valueOf } from './number-words.ts'

describe('number words', () => {
  const cases: [words: string, value: number | undefined][] = [
    ['239', 239],
    ['10,812', 10812],
    ['twenty - five thousand', 25000],
    ['two million', 2000000],
    ['1.5 million', 1500000],
    ['three hundred and five', 305],
    ['a', undefined],
    ['dozens', 24],
    ['hundreds', 200],
    ['thousands', 2000],
    ['tens of thousands', 20000],
    ['hundreds of thousands', 200000],
    ['two dozen', 24],
    ['half a million', 500000],
    ['thirty - one', 31],
  ]
  for (const [words, value] of cases) {
    it(`reads "${words}"`, () => {
      expect(valueOf(words.split(' '))?.value).toBe(value)
    })
  }
})
