import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('lines after the first are indented, blanks at the beginning stay', () => {
  expect(wrap('  * one two three', 10, '    ')).toBe('  * one\n    two\n    three')
})

test('no word is lost and no line is too long unless a word is', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 })
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 40 }), (words, width) => {
      const lines = wrap(words.join(' '), width, '  ').split('\n')
      expect(lines.map((line) => line.trim()).join(' ')).toBe(words.join(' '))
      for (const line of lines) expect(line.length <= width || !line.trim().includes(' ')).toBe(true)
    }),
  )
})
