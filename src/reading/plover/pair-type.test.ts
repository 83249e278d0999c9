import { expect, test } from 'vitest'
import { sentenceFromConllu } from '../testing.ts'
import { markActors, pairFeatures, typeBetween, type TextSpan } from './index.ts'

const released = `
  Orland Orland PROPN 2 nsubj
  freed free VERB 0 root
  ten ten NUM 4 nummod
  sailors sailor NOUN 2 obj
  of of ADP 6 case
  Tovaria Tovaria PROPN 4 nmod`
const condemned = `
  Orland Orland PROPN 3 nsubj
  has have AUX 3 aux
  condemned condemn VERB 0 root
  Tovaria Tovaria PROPN 3 obj`
const shelled = `
  Tovaria Tovaria PROPN 3 nsubj:pass
  was be AUX 3 aux:pass
  shelled shell VERB 0 root
  by by ADP 5 case
  Orland Orland PROPN 3 obl:agent`
const agreed = `
  Orland Orland PROPN 4 nsubj
  and and CCONJ 3 cc
  Tovaria Tovaria PROPN 1 conj
  met meet VERB 0 root`
const refused = `
  Orland Orland PROPN 2 nsubj
  refused refuse VERB 0 root
  to to PART 4 mark
  meet meet VERB 2 xcomp
  Tovaria Tovaria PROPN 4 obj`

/** A sentence of this tree, its words joined by blanks; each line is numbered here. */
function sentence(tree: string) {
  const lines = tree
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const text = lines.map((line) => line.split(' ')[0]).join(' ')
  const numbered = lines.map((line, index) => `${index + 1} ${line}`).join('\n')
  return { text, sentences: [sentenceFromConllu(text, numbered)] }
}

function spanOf(text: string, words: string): TextSpan | null {
  const start = text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length }
}

function featuresOf(tree: string, target = 'Tovaria'): string[] {
  const { text, sentences } = sentence(tree)
  return [...pairFeatures(markActors(sentences, spanOf(text, 'Orland'), spanOf(text, target))).keys()]
}

test.each([
  [released, 'YIELD'],
  [condemned, 'ACCUSE'],
  [shelled, 'ASSAULT'],
  [agreed, 'CONSULT'],
  [refused, 'REJECT'],
])('what the one does to the other in a tree: %s', (tree, expected) => {
  const { text, sentences } = sentence(tree)
  const { type, scores } = typeBetween(sentences, spanOf(text, 'Orland'), spanOf(text, 'Tovaria'))
  expect(type).toBe(expected)
  expect(Object.keys(scores)).toHaveLength(15)
})

test('the scores of another reader are added', () => {
  const { text, sentences } = sentence(condemned)
  const actors = [spanOf(text, 'Orland'), spanOf(text, 'Tovaria')] as const
  const plain = typeBetween(sentences, ...actors)
  const helped = typeBetween(sentences, ...actors, { SANCTION: 50 })
  expect(helped.type).toBe('SANCTION')
  expect(helped.scores.SANCTION).toBeCloseTo(plain.scores.SANCTION + 50)
  expect(helped.scores.ACCUSE).toBe(plain.scores.ACCUSE)
})

test('features name the words between the actors, and none of the actors themselves', () => {
  const features = featuresOf(refused)
  expect(features).toEqual(
    expect.arrayContaining([
      'p=refuse',
      'p=meet',
      'vx=refuse meet',
      'v=meet ACTOR',
      'sig=nsubj>xcomp>obj',
      't=meet obj()',
    ]),
  )
  expect(features.filter((name) => /orland|tovaria/.test(name))).toEqual(['sh=orland', 'th=tovaria'])
})

test('actors that stand together are linked by their common verb, a lonely one by its own', () => {
  expect(featuresOf(agreed)).toEqual(expect.arrayContaining(['sig=joint', 'p=meet']))
  expect(featuresOf(condemned, 'nobody')).toEqual(
    expect.arrayContaining(['sig=one', 'p=condemn', 'aux=have']),
  )
})

test('a text without either actor still has its words', () => {
  const { sentences } = sentence(condemned)
  const features = pairFeatures(markActors(sentences, null, null))
  expect([...features.keys()]).toEqual(expect.arrayContaining(['sig=none', 'w=condemn']))
  expect(Math.hypot(...features.values())).toBeCloseTo(1)
})
