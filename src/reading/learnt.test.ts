import { expect, test } from 'vitest'
import type { Claim } from '../model/index.ts'
import type { Match, Rule } from './grammar/index.ts'
import { isTold } from './learnt.ts'
import { sentenceFromConllu } from './testing.ts'

const sentence = sentenceFromConllu(
  'Envoys held long and often quite bitter talks',
  `1 Envoys envoy NOUN 2 nsubj
   2 held hold VERB 0 root
   3 long long ADJ 8 amod
   4 and and CCONJ 7 cc
   5 often often ADV 7 advmod
   6 quite quite ADV 7 advmod
   7 bitter bitter ADJ 3 conj
   8 talks talk NOUN 2 obj`,
)
const at = (token: number, kind = 'encounter'): Match => ({
  rule: { kind } as Rule,
  trigger: token,
  firstToken: token,
  lastToken: token,
  slots: new Map(),
})
const claimOn = (token: number, kind = 'encounter'): Claim => {
  const { start, end } = sentence.tokens[token]!
  return { kind, start: sentence.start, spans: [{ slot: 'anchor', start, end }] } as unknown as Claim
}

test('a learnt match is told already by a claim of its kind on the word, beside it or above it', () => {
  expect(isTold(at(7), sentence, [claimOn(7)])).toBe(true)
  expect(isTold(at(7), sentence, [claimOn(4)])).toBe(true)
  expect(isTold(at(7), sentence, [claimOn(1)])).toBe(true)
})

test('a claim of another kind, or further away in the sentence, leaves it to be told', () => {
  expect(isTold(at(7), sentence, [claimOn(7, 'offer')])).toBe(false)
  expect(isTold(at(7), sentence, [claimOn(0)])).toBe(false)
  expect(isTold(at(7), sentence, [])).toBe(false)
})

test('a figure is told only by a figure of the same number', () => {
  expect(isTold(at(7, 'figure'), sentence, [claimOn(6, 'figure')])).toBe(false)
  expect(isTold(at(7, 'figure'), sentence, [claimOn(7, 'figure')])).toBe(true)
})
