import { describe, expect, it } from 'vitest'
import { sentenceFromConllu } from '../testing.ts'
import { betweenPhrases, dashedBefore } from './facing.ts'

const words = (rows: string): string =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/)[1])
    .join(' ')
const read = (rows: string) => sentenceFromConllu(words(rows), rows)

describe('those set against each other', () => {
  it('takes "between" from the noun, from its verb and from a day in between', () => {
    const onNoun = read(`1 Talks talk NOUN 5 nsubj
      2 between between ADP 3 case
      3 Egypt Egypt PROPN 1 nmod
      4 Sudan Sudan PROPN 3 conj
      5 began begin VERB 0 root`)
    expect(betweenPhrases(onNoun, 0)).toEqual([2])
    const onVerb = read(`1 Talks talk NOUN 2 nsubj
      2 began begin VERB 0 root
      3 between between ADP 4 case
      4 Egypt Egypt PROPN 2 obl
      5 Sudan Sudan PROPN 4 conj`)
    expect(betweenPhrases(onVerb, 0)).toEqual([3])
    const onDay = read(`1 Talks talk NOUN 2 nsubj
      2 began begin VERB 0 root
      3 Monday Monday PROPN 2 obl
      4 between between ADP 5 case
      5 Egypt Egypt PROPN 3 nmod`)
    expect(betweenPhrases(onDay, 0)).toEqual([4])
  })

  it('leaves "between" to another noun that it belongs to', () => {
    const other = read(`1 Talks talk NOUN 2 nsubj
      2 saved save VERB 0 root
      3 a a DET 4 det
      4 truce truce NOUN 2 obj
      5 between between ADP 6 case
      6 Egypt Egypt PROPN 4 nmod`)
    expect(betweenPhrases(other, 0)).toEqual([])
  })

  it('takes the two names that a dash joins before the noun', () => {
    const joined = read(`1 Egypt Egypt PROPN 5 compound
      2 - - PUNCT 1 punct
      3 Sudan Sudan PROPN 5 compound
      4 peace peace NOUN 5 compound
      5 talks talk NOUN 0 root`)
    expect(dashedBefore(joined, 4)).toEqual([0, 2])
    const brokered = read(`1 Egypt Egypt PROPN 4 compound
      2 - - PUNCT 1 punct
      3 brokered broker VERB 4 amod
      4 talks talk NOUN 0 root`)
    expect(dashedBefore(brokered, 3)).toEqual([])
  })
})
