import { isUtf8 } from 'node:buffer'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstInvalidUtf8 } from './utf8.ts'

test('finds the first byte that is wrong', () => {
  expect(firstInvalidUtf8(Buffer.from('naïve 🕊'))).toBe(-1)
  expect(firstInvalidUtf8(Buffer.from([0x61, 0xc3, 0xa9, 0xe9, 0x62]))).toBe(3)
  expect(firstInvalidUtf8(Buffer.from([0x61, 0xed, 0xa0, 0x80]))).toBe(1)
  expect(firstInvalidUtf8(Buffer.from([0xf0, 0x9f]))).toBe(0)
})

test('agrees with Node on every sequence of bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 8 })
  const nearlyText = fc
    .tuple(fc.string({ unit: 'grapheme' }), bytes, fc.string({ unit: 'grapheme' }))
    .map(([before, middle, after]) => Buffer.concat([Buffer.from(before), middle, Buffer.from(after)]))
  fc.assert(
    fc.property(fc.oneof(bytes, nearlyText), (bytes) => {
      const bad = firstInvalidUtf8(bytes)
      expect(bad === -1).toBe(isUtf8(bytes))
      if (bad >= 0) expect(isUtf8(bytes.subarray(0, bad))).toBe(true)
    }),
  )
})
