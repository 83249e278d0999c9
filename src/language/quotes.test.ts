import { expect, test } from 'vitest'
import { quoteRoles } from './quotes.ts'
import { splitWords } from './words.ts'

const roles = (text: string): string =>
  quoteRoles(text, splitWords(text))
    .map((role) => (role === undefined ? '.' : role === 'opens' ? '<' : '>'))
    .join('')

test.each([
  ['"We agree," she said.', '<...>...'],
  ['“We” (all) agree', '<.><.>.'],
  ['said " we agree. " Then', '.<...>.'],
  ['the "aggression"', '.<.>'],
  ["the Tigers' win", '..>.'],
  ['he said "we go\nand "then" more', '...<...<.>.'.replace('...<...<', '..<...<')],
])('%j', (text, expected) => {
  expect(roles(text)).toBe(expected)
})
