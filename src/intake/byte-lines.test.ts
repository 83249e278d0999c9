import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteLines, type ByteLine } from './byte-lines.ts'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(text: string, size: number, limit = Infinity): Promise<ByteLine[]> {
  const lines: ByteLine[] = []
  for await (const line of byteLines(chunksOf(Buffer.from(text), size), limit)) lines.push(line)
  return lines
}

test('lines, their numbers and offsets are the same however the bytes come', async () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', '\n', '\n\n', '{}'), { maxLength: 30 })
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const lines = await linesOf(text, size)
      const wanted = text.endsWith('\n') || text === '' ? text.split('\n').slice(0, -1) : text.split('\n')
      expect(lines.map(({ bytes }) => Buffer.from(bytes!).toString())).toEqual(wanted)
      expect(lines.map(({ number }) => number)).toEqual(wanted.map((_, index) => index + 1))
      for (const { offset, bytes } of lines) {
        expect(Buffer.from(text).subarray(offset, offset + bytes!.length)).toEqual(Buffer.from(bytes!))
      }
    }),
  )
})

test('of a line above the limit only the place is told, and the next lines come as ever', async () => {
  const lines = await linesOf('ab\nabcdefgh\nabc\n', 2, 4)
  expect(lines.map(({ bytes }) => (bytes === null ? null : Buffer.from(bytes).toString()))).toEqual([
    'ab',
    null,
    'abc',
  ])
  expect(lines.map(({ offset }) => offset)).toEqual([0, 3, 12])
})
