import { describe, expect, test } from 'vitest'
import { caseOf, cutIntoPieces, readVocabulary } from './wordpiece.ts'

const pieces = [
  '[PAD]',
  'cease',
  'fire',
  '##fire',
  '-',
  'u',
  '.',
  's',
  'ele',
  '##ve',
  'e',
  '##s',
  'a',
  '##a',
  '中',
]
const vocabulary = readVocabulary(pieces.join('\n') + '\n')
const cut = (word: string): string[] => cutIntoPieces(word, vocabulary).map((id) => pieces[id] ?? `#${id}`)

describe('cutIntoPieces', () => {
  test.each([
    ['ceasefire', ['cease', '##fire']],
    ['Cease-Fire', ['cease', '-', 'fire']],
    ['U.S.', ['u', '.', 's', '.']],
    ['Élevés', ['ele', '##ve', '##s']],
    ['e\u00ADs', ['e', '##s']],
    ['中中', ['中', '中']],
    ['xyz', ['#100']],
    ['😀', ['#100']],
    ['\u0301', ['#100']],
    ['\uD800', ['#100']],
    ['', ['#100']],
  ])('%j gives %j', (word, expected) => {
    expect(cut(word)).toEqual(expected)
  })

  test('keeps twelve pieces of a word at most', () => {
    expect(cut('a'.repeat(50))).toEqual(['a', ...Array.from({ length: 11 }, () => '##a')])
  })

  test('a word of more than a hundred characters is unknown', () => {
    expect(cut('a'.repeat(101))).toEqual(['#100'])
  })
})

test.each([
  ['said', 0],
  ['1,400', 0],
  ['', 0],
  ['Hamas', 1],
  ['I', 1],
  ['Élysée', 1],
  ['UN', 2],
  ['U.S.', 2],
  ['iPhone', 3],
  ['McDonald', 3],
  ['3M', 1],
])('caseOf(%j) is %i', (word, expected) => {
  expect(caseOf(word)).toBe(expected)
})
