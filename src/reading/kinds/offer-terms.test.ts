import { describe, expect, it } from 'vitest'
import { sentenceFromConllu } from '../testing.ts'
import { termSpan } from './offer-terms.ts'

const text = 'Orland promised to lift the siege, which has lasted for weeks.'
const sentence = sentenceFromConllu(
  text,
  `1 Orland Orland PROPN 2 nsubj
   2 promised promise VERB 0 root
   3 to to PART 4 mark
   4 lift lift VERB 2 xcomp
   5 the the DET 6 det
   6 siege siege NOUN 4 obj
   7 , , PUNCT 10 punct
   8 which which PRON 10 nsubj
   9 has have AUX 10 aux
   10 lasted last VERB 6 acl:relcl
   11 for for ADP 12 case
   12 weeks week NOUN 10 obl
   13 . . PUNCT 2 punct`,
)
const wordsOf = (head: number): string | null => {
  const span = termSpan(sentence, head)
  return span === null ? null : text.slice(span.start, span.end)
}

describe('termSpan', () => {
  it('leaves out the words that lead a term in', () => {
    expect(wordsOf(3)).toBe('lift the siege, which has lasted for weeks')
    expect(wordsOf(11)).toBe('weeks')
  })

  it('stops before a relative clause on its head', () => {
    expect(wordsOf(5)).toBe('the siege')
  })

  it('stops before a verb that tells something else', () => {
    const other = 'Orland stressed the need to avoid steps and encouraged talks.'
    const told = sentenceFromConllu(
      other,
      `1 Orland Orland PROPN 2 nsubj
       2 stressed stress VERB 0 root
       3 the the DET 4 det
       4 need need NOUN 2 obj
       5 to to PART 6 mark
       6 avoid avoid VERB 4 acl VerbForm=Inf
       7 steps step NOUN 6 obj
       8 and and CCONJ 9 cc
       9 encouraged encourage VERB 6 conj Tense=Past|VerbForm=Fin
       10 talks talk NOUN 9 obj
       11 . . PUNCT 2 punct`,
    )
    const span = termSpan(told, 5)
    expect(other.slice(span?.start, span?.end)).toBe('avoid steps')
  })
})
