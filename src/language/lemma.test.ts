import { expect, test } from 'vitest'
import { applyLemmaScript, readLemmaScript } from './lemma.ts'

test.each([
  ['Talks', 'lower|1|', 'talk'],
  ['went', 'lower|4|go', 'go'],
  ['Cairo', 'keep|0|', 'Cairo'],
  ['CAIRO', 'title|0|', 'Cairo'],
  ['met', 'lower|1|et', 'meet'],
  ['a', 'lower|5|', 'a'],
  ['x', 'keep|1|a|b', 'a|b'],
])('%s by %s is %s', (word, script, lemma) => {
  expect(applyLemmaScript(word, readLemmaScript(script))).toBe(lemma)
})
