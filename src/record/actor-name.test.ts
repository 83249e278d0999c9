import { expect, test } from 'vitest'
import { normaliseActorName } from './actor-name.ts'

test.each([
  ['Hamas', 'hamas'],
  ['the Mossad', 'The Mossad'],
  ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
  ['U.S.', 'US'],
  ['Taher al-Nunu', 'Taher Al Nunu'],
  ['Sana’a authorities', "Sana'a authorities"],
])('%s and %s are one actor', (a, b) => {
  expect(normaliseActorName(a)).toBe(normaliseActorName(b))
})

test.each([
  ['Haniyeh', 'Ismail Haniyeh'],
  ['United States', 'US'],
  ['Hamas', 'Hamas spokesman'],
])('%s and %s are not joined on a guess', (a, b) => {
  expect(normaliseActorName(a)).not.toBe(normaliseActorName(b))
})

test('a name of signs alone is kept as it is', () => {
  expect(normaliseActorName(' ?! ')).toBe('?!')
})
