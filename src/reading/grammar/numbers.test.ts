import { expect, test } from 'vitest'
import { sentenceFromConllu } from '../testing.ts'
import { numberAfter, numberBefore } from './numbers.ts'

test('the counted phrase right behind a verb, whatever it hangs on', () => {
  const sentence = sentenceFromConllu(
    'A blast killed at least 22 people.',
    `1 A a DET 2 det
     2 blast blast NOUN 3 nsubj
     3 killed kill VERB 0 root
     4 at at ADP 5 case
     5 least least ADJ 6 nmod
     6 22 22 NUM 7 nummod
     7 people person NOUN 3 obl`,
  )
  expect(numberAfter(sentence, 2)).toEqual([6])
  expect(numberAfter(sentence, 1)).toEqual([])
})

test('the bare number right before a participle', () => {
  const sentence = sentenceFromConllu(
    '15 were killed and hundreds more injured.',
    `1 15 15 NUM 3 nsubj:pass
     2 were be AUX 3 aux:pass
     3 killed kill VERB 0 root
     4 and and CCONJ 7 cc
     5 hundreds hundred NOUN 7 nsubj
     6 more more ADV 7 advmod
     7 injured injure VERB 3 conj`,
  )
  expect(numberBefore(sentence, 6)).toEqual([4])
  expect(numberBefore(sentence, 2)).toEqual([])
})
