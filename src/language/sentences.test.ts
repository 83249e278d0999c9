import { describe, expect, test } from 'vitest'
import { cutLongSentences, gapKinds, segment } from './sentences.ts'
import { splitWords } from './words.ts'

/** Sentences by the rules alone, before the model has its say. */
function sentences(text: string): string[] {
  const { words, startScores } = segment(text)
  const starts = words.flatMap(({ start }, index) => (startScores[index]! > 0 ? [start] : []))
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}

const check = (text: string, expected: string[]): void => expect(sentences(text)).toEqual(expected)

describe('rules', () => {
  test.each([
    ['They met. They left.', ['They met.', 'They left.']],
    ['Mr. Hale met Gen. Ito in the U.S. capital.', ['Mr. Hale met Gen. Ito in the U.S. capital.']],
    ['J. R. Roe came. He spoke.', ['J. R. Roe came.', 'He spoke.']],
    ['"We agree." They left.', ['"We agree."', 'They left.']],
    ['“We agree.” They left.', ['“We agree.”', 'They left.']],
    ['They said " yes. " Nobody asked.', ['They said " yes. "', 'Nobody asked.']],
    ['They are "void". "The text stands," he said.', ['They are "void".', '"The text stands," he said.']],
    ['He said (twice.) She left.', ['He said (twice.)', 'She left.']],
    ['He asked: "Why?" and left.', ['He asked: "Why?" and left.']],
    [
      'They spared civilians.Qatar-based envoys came.',
      ['They spared civilians.', 'Qatar-based envoys came.'],
    ],
    ['It rose to 3.5 per cent. Prices fell.', ['It rose to 3.5 per cent.', 'Prices fell.']],
    ['See example.org. It says so.', ['See example.org.', 'It says so.']],
    ['Is it over?! Nobody knows.', ['Is it over?!', 'Nobody knows.']],
  ])('%s', check)
})

describe('line breaks', () => {
  test.each([
    ['A short title\n\nThe text begins here.', ['A short title', 'The text begins here.']],
    ['A short title\nThe text begins here.', ['A short title', 'The text begins here.']],
    ['They met.\nThey left.', ['They met.', 'They left.']],
    ['They met\nand left.', ['They met\nand left.']],
    ['• one thing\n• another thing', ['• one thing', '• another thing']],
    ['They came in the U.S.\nNobody left.', ['They came in the U.S.', 'Nobody left.']],
    ['One\r\nTwo', ['One', 'Two']],
  ])('%j', check)

  test('a break in a wrapped paragraph is left to the model', () => {
    const text = [
      'The delegation that came from the north to meet the Foreign',
      'Minister for talks on the fate of those who are held, and the',
      'President of the council.',
    ].join('\n')
    const words = splitWords(text)
    const kinds = gapKinds(text, words)
    const kindOf = (word: string): string =>
      kinds[words.findIndex((w) => text.slice(w.start, w.end) === word)]!
    expect(kindOf('Minister')).toBe('lineFull')
    expect(kindOf('President')).toBe('lineFull')
  })
})

test('no sentence starts right after a mark that opens', () => {
  const text = 'It is "void". "The text stands."'
  const words = splitWords(text)
  expect(gapKinds(text, words)[words.findIndex(({ start }) => start === 15)]).toBe('afterOpening')
})

test('the full stop of an abbreviation is a word of its own at the end of a sentence', () => {
  const text = 'He moved to the U.S.'
  const { words } = segment(text)
  expect(words.slice(-2).map(({ start, end }) => text.slice(start, end))).toEqual(['U.S', '.'])
  const inside = 'in the U.S. capital'
  expect(segment(inside).words.map(({ start, end }) => inside.slice(start, end))).toContain('U.S.')
})

describe('cutLongSentences', () => {
  test('leaves sixteen hundred words alone', () => {
    const text = 'word '.repeat(1600)
    const { startScores } = cutLongSentences(text, segment(text))
    expect(startScores.filter((score) => score > 0)).toHaveLength(1)
  })

  test('cuts what is longer at a comma', () => {
    const text = `${'word '.repeat(1800)}, ${'word '.repeat(300)}`
    const { startScores } = cutLongSentences(text, segment(text))
    expect(startScores.flatMap((score, word) => (score > 0 ? [word] : []))).toEqual([0, 1801])
  })

  test('cuts anywhere where there is no comma', () => {
    const text = 'word '.repeat(4100)
    const { startScores } = cutLongSentences(text, segment(text))
    expect(startScores.flatMap((score, word) => (score > 0 ? [word] : []))).toEqual([0, 2000, 4000])
  })
})
