import { expect, test } from 'vitest'
import type { Claim } from '../model/index.ts'
import type { Match, Rule } from './grammar/index.ts'
import type { ClaimWord } from '../language/index.ts'
import { isDoubted, isRuledOut, isTold } from './learnt.ts'
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

test('a written rule that rules the word out stands above a model that half believes', () => {
  const rule = { kind: 'encounter' } as Rule
  const missed = [{ rule, trigger: 7, failed: 'something at "without: …"', ruledOut: true }]
  expect(isRuledOut({ ...at(7), probability: 0.7 }, missed)).toBe(true)
  expect(isRuledOut({ ...at(7), probability: 0.9 }, missed)).toBe(false)
  expect(isRuledOut({ ...at(7), probability: 0.7 }, [{ ...missed[0]!, ruledOut: false }])).toBe(false)
})

test('the model doubts what shipped rules give where it sees nothing, and never rules of one’s own', () => {
  const written = (layer: number): Match => ({
    ...at(7),
    rule: { kind: 'encounter', layer, trigger: { learnt: null } } as Rule,
  })
  const word = (token: number, encounter: number): ClaimWord =>
    ({ sentence: 0, token, kinds: { encounter } }) as unknown as ClaimWord
  expect(isDoubted(claimOn(7), written(0), sentence, [])).toBe(true)
  expect(isDoubted(claimOn(7), written(0), sentence, [word(7, 0.01)])).toBe(true)
  expect(isDoubted(claimOn(7), written(0), sentence, [word(6, 0.2)])).toBe(false)
  expect(isDoubted(claimOn(7), written(1), sentence, [])).toBe(false)
  expect(isDoubted(claimOn(7, 'act'), written(0), sentence, [])).toBe(false)
  expect(isDoubted(claimOn(7, 'exchange'), written(0), sentence, [])).toBe(false)
})
