import { describe, expect, test } from 'vitest'
import { annotateConllu } from './annotate.ts'
import { parseConllu, withMisc, writeConllu } from './conllu.ts'
import { toConllu } from './to-conllu.ts'
import type { Analysis, Sentence, Token, TokenReader } from './types.ts'

const given = [
  '# newdoc id = one',
  '# sent_id = one-1',
  "# text = Envoys didn't meet.",
  '1\tEnvoys\t_\t_\tNNS\t_\t_\t_\t_\t_',
  "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
  '2\tdid\t_\t_\t_\t_\t_\t_\t_\t_',
  "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
  '3.1\tgap\t_\t_\t_\t_\t_\t_\t_\t_',
  '4\tmeet\t_\t_\t_\t_\t_\t_\t4:x\tSpaceAfter=No|NER=B-OLD',
  '5\t.\t_\t_\t_\t_\t_\t_\t_\t_',
  '',
  '# newdoc id = two',
  '1\tTalks\t_\t_\t_\t_\t_\t_\t_\t_',
  '',
  '',
].join('\n')

/** A reader that hangs every word on the first and calls the first a name. */
function firstWordReader(seen: string[][][] = []): Pick<TokenReader, 'analyseTokens'> {
  return {
    analyseTokens: (sentences) => {
      seen.push(sentences.map((sentence) => [...sentence]))
      return Promise.resolve({
        text: '',
        attributions: [],
        mentions: [],
        claimWords: [],
        sentences: sentences.map((words): Sentence => {
          const tokens = words.map((text, index): Token => ({
            index,
            start: 0,
            end: 0,
            text,
            lemma: text.toLowerCase(),
            upos: 'X',
            features: index === 0 ? { Number: 'Plur', Case: 'Nom' } : {},
            head: index === 0 ? -1 : 0,
            relation: index === 0 ? 'root' : 'dep',
          }))
          return {
            start: 0,
            end: 0,
            tokens,
            names: [{ type: 'ORG', start: 0, end: 0, firstToken: 0, endToken: 1 }],
          }
        }),
      })
    },
  }
}

describe('annotateConllu', () => {
  test('fills the columns and keeps the rest', async () => {
    const seen: string[][][] = []
    const lines = (await annotateConllu(firstWordReader(seen), given)).split('\n')
    expect(seen).toEqual([[['Envoys', 'did', "n't", 'meet', '.']], [['Talks']]])
    expect(lines.slice(0, 3)).toEqual(given.split('\n').slice(0, 3))
    expect(lines[3]).toBe('1\tEnvoys\tenvoys\tX\tNNS\tNumber=Plur|Case=Nom\t0\troot\t_\tNER=B-ORG')
    expect(lines[4]).toBe("2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_")
    expect(lines[7]).toBe('4\tmeet\tmeet\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No')
    expect(lines.some((line) => line.startsWith('3.1'))).toBe(false)
    expect(lines.at(-3)).toBe('1\tTalks\ttalks\tX\t_\tNumber=Plur|Case=Nom\t0\troot\t_\tNER=B-ORG')
  })

  test('an empty input stays empty', async () => {
    expect(await annotateConllu(firstWordReader(), '\n')).toBe('')
  })
})

describe('parseConllu', () => {
  test('reads back what it wrote', () => {
    expect(writeConllu(parseConllu(given))).toBe(given.replace(/\n+$/u, '\n\n'))
  })

  test.each([
    ['1\tword', 'line 1: 2 columns instead of ten'],
    ['# ok\nx\tw\t_\t_\t_\t_\t_\t_\t_\t_', 'line 2: "x" is no word\'s number'],
    ['1\t\t_\t_\t_\t_\t_\t_\t_\t_', 'line 1: a word without a form'],
  ])('refuses %j', (input, message) => {
    try {
      parseConllu(input)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'conllu-malformed' })
      expect((error as { toLine(): string }).toLine()).toContain(message)
    }
  })
})

test.each([
  ['_', 'B-PER', 'NER=B-PER'],
  ['SpaceAfter=No', 'B-PER', 'SpaceAfter=No|NER=B-PER'],
  ['NER=O|SpaceAfter=No', undefined, 'SpaceAfter=No'],
  ['NER=O', undefined, '_'],
])('withMisc(%j, NER, %j)', (misc, value, expected) => {
  expect(withMisc(misc, 'NER', value)).toBe(expected)
})

test('toConllu writes contractions as ranges and missing blanks', () => {
  const text = "Hale can't  go."
  const places: [number, number, string][] = [
    [0, 4, 'PROPN'],
    [5, 7, 'AUX'],
    [7, 10, 'PART'],
    [12, 14, 'VERB'],
    [14, 15, 'PUNCT'],
  ]
  const tokens = places.map(([start, end, upos], index): Token => {
    const word = text.slice(start, end)
    const isRoot = index === 3
    const relation = isRoot ? 'root' : 'dep'
    return { index, start, end, text: word, lemma: word, upos, features: {}, head: isRoot ? -1 : 3, relation }
  })
  const names = [{ type: 'PER' as const, start: 0, end: 4, firstToken: 0, endToken: 1 }]
  const analysis: Analysis = {
    text,
    attributions: [],
    mentions: [],
    claimWords: [],
    sentences: [{ start: 0, end: 15, tokens, names }],
  }
  expect(toConllu(analysis)).toBe(
    [
      '# newdoc',
      '# newpar',
      '# sent_id = 1',
      "# text = Hale can't go.",
      '1\tHale\tHale\tPROPN\t_\t_\t4\tdep\t_\tNER=B-PER',
      "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
      '2\tca\tca\tAUX\t_\t_\t4\tdep\t_\t_',
      "3\tn't\tn't\tPART\t_\t_\t4\tdep\t_\t_",
      '4\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No',
      '5\t.\t.\tPUNCT\t_\t_\t4\tdep\t_\t_',
      '',
      '',
    ].join('\n'),
  )
})
