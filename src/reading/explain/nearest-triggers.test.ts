import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadGrammar } from '../grammar/index.ts'
import { sentenceFromConllu } from '../testing.ts'
import { nearestTriggers } from './nearest-triggers.ts'

test('the same word as another part of speech comes before words that begin alike', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-near-'))
  const rule = (name: string, trigger: string): string =>
    `  - {name: ${name}, kind: encounter, about: x, trigger: ${trigger}}\n`
  writeFileSync(
    path.join(folder, 'a.yaml'),
    `rules:\n${rule('confer', '{lemma: [negotiate]}')}${rule('visit', '{lemma: [visit], upos: VERB}')}`,
  )
  const sentence = sentenceFromConllu(
    'The negotiators planned a visit',
    '1 The the DET 2 det\n2 negotiators negotiator NOUN 3 nsubj\n3 planned plan VERB 0 root\n4 a a DET 5 det\n5 visit visit NOUN 3 obj',
  )
  const near = nearestTriggers(sentence, loadGrammar([folder]).rules)
  expect(near.map(({ word, trigger, because }) => [word, trigger, because])).toEqual([
    ['visit', 'visit', 'it is NOUN here, and the rule waits for VERB'],
    ['negotiators', 'negotiate', 'it is another word'],
  ])
})
