import { expect, test } from 'vitest'
import { sentenceFromConllu } from '../testing.ts'
import { phraseSpan } from './context.ts'

const text = 'They discussed the steps .'
const sentence = sentenceFromConllu(
  text,
  `1 They they PRON 2 nsubj
   2 discussed discuss VERB 0 root
   3 the the DET 4 det
   4 steps step NOUN 2 obj
   5 . . PUNCT 2 obj`,
)

test('a phrase runs from its first to its last word', () => {
  expect(phraseSpan(sentence, 3)).toEqual({ start: 15, end: 24 })
})

test('a phrase of punctuation alone has no words', () => {
  expect(phraseSpan(sentence, 4)).toBeNull()
})
