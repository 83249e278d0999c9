import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLabels } from './labels.ts'
import type { AttributionScores, Model, WindowScores } from './model.ts'
import { makeReader } from './reader.ts'
import type { Analysis } from './types.ts'
import { readVocabulary } from './wordpiece.ts'
import { isSpaceLike } from './words.ts'

const labels = readLabels(
  JSON.stringify({
    version: 2,
    relations: ['dep', 'nsubj', 'root'],
    upos: ['NOUN', 'VERB'],
    features: ['_', 'Number=Sing|Person=3'],
    lemmaScripts: ['lower|0|', 'keep|0|'],
    names: ['O', 'B-PER', 'I-PER'],
    attribution: ['O', 'B', 'I'],
    transitions: { names: [], source: [], cue: [], content: [] },
  }),
)

/** Scores of no attribution at all; single values can be set. */
function attribution(words: number, own: Partial<AttributionScores> = {}): AttributionScores {
  const none = (): Float32Array => Float32Array.of(1, 0, 0)
  return { words, source: none, cue: none, content: none, links: () => new Float32Array(words), ...own }
}

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
    attribution: attribution(words),
    coreference: () => new Float32Array(140),
    claims: null,
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
/** Every second and third word is a name. */
const named = readerWith((words) =>
  scores(words, {
    names: (word) => Float32Array.of(word % 3 === 0 ? 1 : 0, word % 3 === 1 ? 1 : 0, word % 3 === 2 ? 1 : 0),
  }),
)
/** One root, and every word comes to it from head to head. */
const isTree = (heads: readonly number[]): boolean =>
  heads.filter((head) => head === -1).length === 1 &&
  heads.every((_, word) => {
    let steps = 0
    for (let at = word; at !== -1 && steps <= heads.length; at = heads[at]!) steps++
    return steps <= heads.length
  })
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

  test('links what mentions the same, over sentences', async () => {
    // Words 0 and 3 head mentions; word 3 looks for what word 0 offers.
    const vector = (word: number): Float32Array => {
      // No distance is liked, so that having no antecedent wins where nothing is looked for.
      const numbers = new Float32Array(140).fill(-2, 128, 138)
      if (word === 0) numbers[64] = 8
      if (word === 3) numbers[0] = 8
      numbers[139] = word === 0 || word === 3 || word === 4 ? 1 : -1
      return numbers
    }
    const reader = readerWith((words) => scores(words, { coreference: vector }))
    const { mentions } = await reader.analyse('Envoys met. They left.')
    expect(mentions).toEqual([
      { chain: 0, start: 0, end: 6, sentence: 0, headToken: 0 },
      { chain: 0, start: 12, end: 16, sentence: 1, headToken: 0 },
    ])
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
        attribution: attribution(words, {
          source: at(0, 1),
          cue: at(2),
          content: at(3, 4, 5, 6, 7, 8),
          links: () => Float32Array.from({ length: words }, (_, column) => (column === 2 ? 1 : 0)),
        }),
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
    const source = (): Float32Array => Float32Array.of(0, 9, 0)
    const reader = readerWith((words) => scores(words, { attribution: attribution(words, { source }) }))
    expect((await reader.analyse('Ann Lee.')).attributions).toEqual([])
  })

  test.each(['', '   \n\t', '\u0000\u200B'])('%j has no sentences', async (text) => {
    expect(await plain.analyse(text)).toMatchObject({ text, sentences: [], attributions: [], mentions: [] })
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

  test.each([400, 1600])(
    'a sentence of %i words stays one tree, read in windows that overlap',
    async (count) => {
      const { sentences } = await plain.analyse('The word '.repeat(count / 2))
      expect(sentences).toHaveLength(1)
      const { tokens } = sentences[0]!
      expect(tokens).toHaveLength(count)
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
      expect(tokens.every(({ index, head }) => head === index - 1)).toBe(true)
    },
  )

  test('whatever has more than two thousand words is cut, where it can after a comma', async () => {
    const { sentences } = await plain.analyse('The word and the word, '.repeat(500))
    expect(sentences.map(({ tokens }) => tokens.length)).toEqual([1998, 1002])
    expect(sentences[0]!.tokens.at(-1)!.text).toBe(',')
  })

  test('whatever the text, spans hold the text, nothing is lost, and heads form trees', async () => {
    const pieces = fc.constantFrom(
      ...'They|met | |. |U.S.|don’t|can|not |(|3.5|,|-|"|“|\n|\n\n|\r\n|\t|😀|👩‍👩‍👧|🇳🇴|👍🏽|é|ﬁ|İ|ß|مرحبا|שלום|北京|ไทย'.split(
        '|',
      ),
      // Halves of a pair, NUL, zero-width and direction marks, marks that join to the letter before.
      ...'\uD800|\uDC00|\u0000|\u200B|\u200D|\u200F|\u202E|\uFEFF|e\u0301|\u0301|\u00AD|\u2028|\u00A0'.split(
        '|',
      ),
    )
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end, tokens, names } of (await named.analyse(text, { anyLanguage: true }))
          .sentences) {
          expect(tokens[0]!.start).toBe(start)
          expect(tokens.at(-1)!.end).toBe(end)
          expect(isTree(tokens.map(({ head }) => head))).toBe(true)
          for (const [index, token] of tokens.entries()) {
            expect(token.index).toBe(index)
            expect(isSpaceLike(text.slice(last, token.start))).toBe(true)
            expect(token.end).toBeGreaterThan(token.start)
            expect(text.slice(token.start, token.end)).toBe(token.text)
            last = token.end
          }
          for (const name of names) {
            expect(name.start).toBe(tokens[name.firstToken]!.start)
            expect(name.end).toBe(tokens[name.endToken - 1]!.end)
          }
        }
        expect(isSpaceLike(text.slice(last))).toBe(true)
      }),
    )
  })
})

describe('another language', () => {
  const french = 'Le chef de la délégation est arrivé dans la capitale pour des entretiens.'

  test('is refused', async () => {
    await expect(plain.analyse(french)).rejects.toMatchObject({
      code: 'not-english',
      remedy: expect.stringContaining('English'),
    })
  })

  test('is analysed when asked for', async () => {
    expect((await plain.analyse(french, { anyLanguage: true })).sentences).toHaveLength(1)
  })

  test('may be quoted', async () => {
    const text = `The envoy spoke to the crowd in the square. “${french}” Then she left for the airport with the others.`
    expect((await plain.analyse(text)).sentences.length).toBeGreaterThan(1)
  })
})

describe('analyseAll', () => {
  test('gives each text in order, and a refused one does not keep the others', async () => {
    const items = []
    for await (const item of plain.analyseAll(['They met.', 'وصل رئيس الوفد', '', 'They left.']))
      items.push(item)
    expect(
      items.map(({ index, analysis, error }) => [index, analysis?.sentences.length, error?.code]),
    ).toEqual([
      [0, 1, undefined],
      [1, undefined, 'not-english'],
      [2, 0, undefined],
      [3, 1, undefined],
    ])
  })

  test('asks for a text only when the one before is done, and stops when asked to', async () => {
    const controller = new AbortController()
    const asked: number[] = []
    const texts = function* (): Generator<string> {
      for (let index = 0; ; index++) {
        asked.push(index)
        yield 'They met.'
      }
    }
    const read = async (): Promise<void> => {
      for await (const { index } of plain.analyseAll(texts(), { signal: controller.signal })) {
        if (index === 1) controller.abort()
      }
    }
    await expect(read()).rejects.toThrow(/abort/iu)
    expect(asked).toEqual([0, 1, 2])
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
