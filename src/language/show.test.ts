import { expect, test } from 'vitest'
import { drawTree, toJson } from './show.ts'
import type { Token } from './types.ts'

const rows: [string, string, number, string][] = [
  ['The', 'DET', 1, 'det'],
  ['envoy', 'NOUN', 2, 'nsubj'],
  ['arrived', 'VERB', -1, 'root'],
  ['today', 'NOUN', 2, 'obl:tmod'],
]
const tokens = rows.map(([text, upos, head, relation], index): Token => {
  return { index, start: 0, end: 0, text, lemma: text, upos, features: {}, head, relation }
})

test('drawTree puts each token under its head', () => {
  expect(drawTree({ start: 0, end: 0, tokens, names: [] })).toBe(
    ['arrived  root  VERB', '├─ envoy  nsubj  NOUN', '│  └─ The  det  DET', '└─ today  obl:tmod  NOUN'].join(
      '\n',
    ),
  )
})

test('drawTree of nothing is empty', () => {
  expect(drawTree({ start: 0, end: 0, tokens: [], names: [] })).toBe('')
})

test('toJson lifts the names out of the sentences', () => {
  const names = [{ type: 'PER' as const, start: 3, end: 5, firstToken: 1, endToken: 2 }]
  const attributions = [{ source: [[0, 1] as [number, number]], cue: [], content: [] }]
  const mentions = [{ chain: 2, start: 0, end: 5, sentence: 0, headToken: 1 }]
  const json = toJson({
    text: '',
    attributions,
    mentions,
    claimWords: [],
    sentences: [{ start: 0, end: 9, tokens, names }],
  })
  expect(json).toEqual({
    sentences: [{ start: 0, end: 9, tokens }],
    names: [{ type: 'PER', start: 3, end: 5 }],
    attributions,
    mentions: [{ chain: 2, start: 0, end: 5 }],
  })
})
