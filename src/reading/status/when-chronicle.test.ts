import { expect, test } from 'vitest'
import { sentenceFromConllu } from '../testing.ts'
import type { Document } from '../document.ts'
import { whenOf } from './when.ts'

const told = (text: string, conllu: string): Document => {
  const sentence = sentenceFromConllu(text, conllu)
  const report = {
    id: 'r',
    title: null,
    outlet: null,
    url: null,
    published: '2024-03-07',
    publishedAt: null,
    publishedFrom: 'input' as const,
    text,
    noise: [],
  }
  return { report, sentences: [sentence], times: [[]] }
}

const release = `1 Rebels rebel NOUN 2 nsubj
  2 release release VERB 0 root Tense=Pres|VerbForm=Fin|Mood=Ind
  3 captives captive NOUN 2 obj
  4 , , PUNCT 5 punct
  5 ending end VERB 2 advcl VerbForm=Ger
  6 talks talk NOUN 5 obj`

test('a short text in the present tense tells of the day on which it was written', () => {
  const document = told('Rebels release captives, ending talks', release)
  const { when, why } = whenOf(document, { sentence: 0, token: 1 }, 'exchange', [])
  expect(when).toEqual(['2024-03-07', '2024-03-07'])
  expect(why).toContain('when-chronicle')
  expect(whenOf(document, { sentence: 0, token: 4 }, 'encounter', []).when).toEqual([
    '2024-03-07',
    '2024-03-07',
  ])
})

test('what is told in the past, or only stands, has no such day', () => {
  const past = release.replace(
    '2 release release VERB 0 root Tense=Pres',
    '2 freed free VERB 0 root Tense=Past',
  )
  const document = told('Rebels freed captives, ending talks', past)
  expect(whenOf(document, { sentence: 0, token: 1 }, 'exchange', []).when).toBeNull()
  const standing = release.replace('2 release release', '2 continue continue')
  const goesOn = told('Rebels continue captives, ending talks', standing)
  expect(whenOf(goesOn, { sentence: 0, token: 1 }, 'exchange', []).when).toBeNull()
})
