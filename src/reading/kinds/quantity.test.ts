import { describe, expect, it } from 'vitest'
import { sentenceFromConllu } from '../testing.ts'
import { countedApart, countOver, quantityOf } from './quantity.ts'

const read = (conllu: string): ReturnType<typeof sentenceFromConllu> => {
  const forms = conllu
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[1] ?? '')
  return sentenceFromConllu(forms.join(' '), conllu)
}

describe('counts of people', () => {
  it('reads bound, value and the noun that is counted', () => {
    const sentence = read(`1 at at ADP 2 case
      2 least least ADJ 3 nmod
      3 40 40 NUM 4 nummod
      4 guards guard NOUN 5 nsubj
      5 died die VERB 0 root`)
    expect(quantityOf(sentence, 3)).toMatchObject({ value: 40, bound: 'at-least', counted: 3 })
  })

  it('goes through nouns of a number', () => {
    const sentence = read(`1 a a DET 2 det
      2 total total NOUN 6 nsubj
      3 of of ADP 5 case
      4 35 35 NUM 5 nummod
      5 monks monk NOUN 2 nmod
      6 died die VERB 0 root`)
    expect(quantityOf(sentence, 1)).toMatchObject({ value: 35, counted: 4 })
  })

  it('takes "several hundred" as hundreds', () => {
    const sentence = read(`1 several several ADJ 2 amod
      2 hundred hundred NUM 3 nummod
      3 people person NOUN 0 root`)
    expect(quantityOf(sentence, 2)).toMatchObject({ value: 200, bound: 'at-least' })
  })

  it('counts nobody by an age or a share', () => {
    const aged = read(`1 a a DET 6 det
      2 19 19 NUM 4 nummod
      3 - - PUNCT 2 punct
      4 year year NOUN 6 compound
      5 old old ADJ 4 amod
      6 soldier soldier NOUN 0 root`)
    expect(quantityOf(aged, 1)).toBeNull()
    const share = read(`1 one one NUM 0 root
      2 in in ADP 3 case
      3 five five NUM 4 nummod
      4 villagers villager NOUN 1 nmod`)
    expect(quantityOf(share, 0)).toBeNull()
  })

  it('keeps two numbers in a row apart', () => {
    const sentence = read(`1 two two NUM 6 nummod
      2 4 4 NUM 4 nummod
      3 - - PUNCT 2 punct
      4 year year NOUN 6 compound
      5 - - PUNCT 4 punct
      6 olds old NOUN 0 root`)
    expect(quantityOf(sentence, 5)).toMatchObject({ value: 2 })
  })

  it('leaves ages beside a counted noun out of the counts', () => {
    const sentence = read(`1 three three NUM 2 nummod
      2 girls girl NOUN 0 root
      3 , , PUNCT 4 punct
      4 12 12 NUM 2 conj
      5 and and CCONJ 6 cc
      6 14 14 NUM 2 conj`)
    expect(countedApart(sentence, 1)).toEqual([1])
  })

  it('takes so many of a counted set for the count', () => {
    const sentence = read(`1 21 21 NUM 0 root
      2 of of ADP 7 case
      3 the the DET 7 det
      4 more more ADJ 6 advmod
      5 than than ADP 4 fixed
      6 200 200 NUM 7 nummod
      7 girls girl NOUN 1 nmod`)
    expect(countOver(sentence, 6)).toBe(0)
    const two = read(`1 one one NUM 0 root
      2 of of ADP 4 case
      3 two two NUM 4 nummod
      4 soldiers soldier NOUN 1 nmod`)
    expect(countOver(two, 3)).toBe(3)
  })
})
