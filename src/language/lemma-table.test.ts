import { expect, test } from 'vitest'
import { chooseLemma, readLemmaTable } from './lemma-table.ts'

const table = readLemmaTable(
  [
    'met\tVERB\tmeet',
    'kill\tVERB\tkill',
    'free\tVERB\tfree',
    'announce\tVERB\tannounce',
    'stopping\tVERB\tstop',
    'left\tVERB\tleave\tleft',
    "n't\tPART\tnot",
    'i\tPRON\tI',
    'party\tNOUN\tparty',
    '',
  ].join('\n'),
)

test.each([
  ['Met', 'VERB', 'me', 'meet'],
  ['left', 'VERB', 'left', 'left'],
  ['left', 'VERB', 'lef', 'leave'],
  ['n’t', 'PART', 'n’t', 'not'],
  ['i', 'PRON', 'i', 'I'],
  ['killed', 'VERB', 'kille', 'kill'],
  ['freed', 'VERB', 'fre', 'free'],
  ['announced', 'VERB', 'announc', 'announce'],
  ['stopped', 'VERB', 'stopp', 'stop'],
  ['parties', 'NOUN', 'partie', 'party'],
  ['blorked', 'VERB', 'blork', 'blork'],
  ['Hamas', 'PROPN', 'Hamas', 'Hamas'],
  ['1,400', 'NUM', '1,400', '1400'],
  [',', 'NUM', ',', ','],
])('%s %s, guessed %s, is %s', (word, upos, guess, lemma) => {
  expect(chooseLemma(table, word, upos, guess)).toBe(lemma)
})

test('without a table the guess stands', () => {
  expect(chooseLemma(readLemmaTable(''), 'met', 'VERB', 'me')).toBe('me')
})
