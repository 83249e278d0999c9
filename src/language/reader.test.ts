import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLabels } from './labels.ts'
import type { Model, WindowScores } from './model.ts'
import { makeReader } from './reader.ts'
import type { Analysis } from './types.ts'
import { readVocabulary } from './wordpiece.ts'

const labels = readLabels(
  JSON.stringify({
    version: 1,
    relations: ['dep', 'nsubj', 'root'],
    upos: ['NOUN', 'VERB'],
    features: ['_', 'Number=Sing|Person=3'],
    lemmaScripts: ['lower|0|', 'keep|0|'],
    names: ['O', 'B-PER', 'I-PER'],
    attribution: ['O', 'B', 'I'],
  }),
)

/** Scores where every word hangs on the word before it; single values can be set. */
function scores(words: number, own: Partial<WindowScores> = {}): WindowScores {
  return {
    words,
    arcs: (word) => Float32Array.from({ length: words + 1 }, (_, column) => (column === word ? 5 : -column)),
    headCandidates: (word) => [word, 0, 0],
    relations: () => Float32Array.of(0, 1, 2),
    upos: () => 1,
    features: () => 1,
    lemma: () => 0,
    names: () => Float32Array.of(1, 0, 0),
    boundary: () => 0,
    source: () => Float32Array.of(1, 0, 0),
    cue: () => Float32Array.of(1, 0, 0),
    content: () => Float32Array.of(1, 0, 0),
    links: () => new Float32Array(words),
    ...own,
  }
}

const readerWith = (run: (words: number) => WindowScores | Promise<WindowScores>) => {
  const model: Model = { run: async (words) => run(words.length) }
  return makeReader({
    model,
    vocabulary: readVocabulary('[PAD]\n'),
    labels,
    modelVersion: 'test',
  })
}
const plain = readerWith((words) => scores(words))
const quotes = ({ text, sentences }: Analysis): string[] =>
  sentences.map(({ start, end }) => text.slice(start, end))

describe('analyse', () => {
  test('gives tokens with their tags and one tree a sentence', async () => {
    const { sentences } = await plain.analyse('Envoys met. They left.')
    expect(sentences.map(({ tokens }) => tokens.map(({ head }) => head))).toEqual([
      [-1, 0, 1],
      [-1, 0, 1],
    ])
    expect(sentences[1]!.tokens[0]).toEqual({
      index: 0,
      start: 12,
      end: 16,
      text: 'They',
      lemma: 'they',
      upos: 'VERB',
      features: { Number: 'Sing', Person: '3' },
      head: -1,
      relation: 'root',
    })
    // The best relation of all is root; only the root may have it.
    expect(sentences[1]!.tokens[1]!.relation).toBe('nsubj')
  })

  test('reads only the blocks, and no sentence crosses two', async () => {
    const text = 'They met on\nPHOTO: a hall\nMonday in the hall.'
    const blocks = [
      { start: 0, end: 11 },
      { start: 26, end: text.length },
    ]
    const analysis = await plain.analyse(text, { blocks })
    expect(quotes(analysis)).toEqual(['They met on', 'Monday in the hall.'])
    expect(analysis.text).toBe(text)
  })

  test('the model may join what the rules cut, and cut what they left', async () => {
    const joins = readerWith((words) => scores(words, { boundary: () => -50 }))
    expect(quotes(await joins.analyse('They met. They left.'))).toEqual(['They met. They left.'])
    const cuts = readerWith((words) => scores(words, { boundary: (word) => (word === 2 ? 50 : 0) }))
    expect(quotes(await cuts.analyse('they met they left'))).toEqual(['they met', 'they left'])
    expect(quotes(await joins.analyse('They met.\n\nThey left.'))).toEqual(['They met.', 'They left.'])
  })

  test('finds names, and attributions over sentences', async () => {
    const at =
      (...words: number[]) =>
      (word: number): Float32Array =>
        words[0] === word
          ? Float32Array.of(0, 9, 0)
          : words.includes(word)
            ? Float32Array.of(0, 0, 9)
            : Float32Array.of(1, 0, 0)
    const reader = readerWith((words) =>
      scores(words, {
        names: at(0, 1),
        source: at(0, 1),
        cue: at(2),
        content: at(3, 4, 5, 6, 7, 8),
        links: () => Float32Array.from({ length: words }, (_, column) => (column === 2 ? 1 : 0)),
      }),
    )
    const text = 'Ann Lee said they met. They left.'
    const analysis = await reader.analyse(text)
    expect(analysis.sentences[0]!.names).toEqual([
      { type: 'PER', start: 0, end: 7, firstToken: 0, endToken: 2 },
    ])
    expect(analysis.attributions).toEqual([{ source: [[0, 7]], cue: [[8, 12]], content: [[13, 33]] }])
  })

  test('a source without a cue is no attribution', async () => {
    const reader = readerWith((words) => scores(words, { source: () => Float32Array.of(0, 9, 0) }))
    expect((await reader.analyse('Ann Lee.')).attributions).toEqual([])
  })

  test.each(['', '   \n\t', '\u0000\u200B'])('%j has no sentences', async (text) => {
    expect(await plain.analyse(text)).toEqual({ text, sentences: [], attributions: [] })
  })

  test('stops between windows when asked to', async () => {
    const controller = new AbortController()
    let runs = 0
    const reader = readerWith((words) => {
      if (++runs === 2) controller.abort()
      return scores(words)
    })
    const text = 'They met in the hall. '.repeat(200)
    await expect(reader.analyse(text, { signal: controller.signal })).rejects.toThrow(/abort/iu)
    expect(runs).toBe(2)
  })

  test('a sentence of four hundred words stays one, read in windows that overlap', async () => {
    const { sentences } = await plain.analyse('word '.repeat(400))
    expect(sentences).toHaveLength(1)
    const { tokens } = sentences[0]!
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
    expect(tokens.every(({ index, head }) => head === index - 1)).toBe(true)
  })

  test('whatever the text, spans hold the text and heads form trees', async () => {
    const pieces = fc.constantFrom(
      'They',
      ' met',
      '. ',
      '\n',
      '\n\n',
      '"',
      'U.S.',
      ' don’t',
      '😀',
      '\uD800',
      '(',
      ' 3.5',
      'é',
      'مرحبا',
    )
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end, tokens } of (await plain.analyse(text)).sentences) {
          expect(tokens[0]!.start).toBe(start)
          expect(tokens.at(-1)!.end).toBe(end)
          expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(last)
            expect(text.slice(token.start, token.end)).toBe(token.text)
            last = token.end
          }
        }
      }),
    )
  })
})

test('analyseTokens keeps words and sentences', async () => {
  const given = [['They', 'met', '.', 'Then', 'left'], [], ['U.S.'], ['New York', 'ok']]
  const analysis = await plain.analyseTokens(given)
  expect(analysis.sentences.map(({ tokens }) => tokens.map(({ text }) => text))).toEqual(
    given.filter((sentence) => sentence.length > 0),
  )
  for (const { tokens } of analysis.sentences) {
    for (const { start, end, text } of tokens) expect(analysis.text.slice(start, end)).toBe(text)
  }
})
