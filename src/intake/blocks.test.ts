import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocks } from './blocks.ts'
import { findNoise } from './noise.ts'

/** The prose of a text, block by block. */
function prose(text: string, title: string | null = null): string[] {
  const noise = findNoise(text, title)
  return blocks({ text, noise }).map(({ start, end }) => text.slice(start, end))
}

test('a page with extraction damage keeps its sentences', () => {
  const text = [
    'Envoy in Cairo for second round',
    '',
    'Envoy in Cairo for second round',
    '© Harbour Wire / Getty Images',
    'By Mina Doe and Jo Sayed',
    '',
    'CAIRO (AP) — The envoy arrived on Monday.',
    '• Also read: Crossing reopens for two days',
    '• Also read: What the mediators want',
    'He will meet the minister. (AFP)',
    'Related stories',
    'A list of names is handed over',
    'Trucks wait at the crossing',
    'The talks go on, officials said.',
    'Sign up for our newsletter',
    '(Reporting by Jo Sayed; Editing by Mina Doe)',
  ].join('\n')
  expect(prose(text)).toEqual([
    'The envoy arrived on Monday.',
    'He will meet the minister.',
    'The talks go on, officials said.',
  ])
})

test('what stands above the dateline goes, on its own line or run together with it', () => {
  const text =
    'By Mina Doe A guard looks on in the capital.\nThe envoy is expected today It is his second visit (CNN) -- The envoy left.'
  expect(prose(text)).toEqual(['The envoy left.'])
})

test('a paragraph folded at a fixed width is one block', () => {
  const folded =
    'The delegation arrived in the capital on Thursday for talks with the\nmediators about a pause in the fighting, its spokesman said in a short\nstatement.'
  expect(
    prose(`${folded}\n\nIt will stay for two days, and then go on to meet the other side of\nthe talks.`),
  ).toEqual([folded, 'It will stay for two days, and then go on to meet the other side of\nthe talks.'])
})

test('a report that is only a headline stays', () => {
  expect(prose('Envoy in Cairo', 'Envoy in Cairo')).toEqual(['Envoy in Cairo'])
})

test('a sentence said twice is no title', () => {
  const text = 'Nobody was hurt, the army said on Monday.\n\nNobody was hurt, the army said on Monday.'
  expect(prose(text)).toEqual(text.split('\n\n'))
})

test('section headings and quotations stay', () => {
  const text =
    'A second pause?\n\n“By Friday we will know,” he said.\n\nMore than 40 were freed.\n\n[We] will wait, she said.'
  expect(prose(text)).toEqual(text.split('\n\n'))
})

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    'Also read: a',
    '© Jo / Getty',
    '(AP) — ',
    'By Jo Doe',
    '👉 All.',
    'The talks go on.',
    'Read more:',
  ),
)

test('any text: nothing throws, offsets are exact, prose and noise never overlap and lose nothing', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      (text) => {
        const noise = findNoise(text)
        for (const { text: line, start } of noise) expect(text.slice(start, start + line.length)).toBe(line)
        const spans = [
          ...noise.map(({ text, start }) => ({ start, end: start + text.length })),
          ...blocks({ text, noise }),
        ]
        spans.sort((a, b) => a.start - b.start)
        let rest = ''
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          rest += text.slice(end, span.start)
          end = span.end
        }
        expect((rest + text.slice(end)).trim()).toBe('')
      },
    ),
  )
})

test('a line of a megabyte takes no longer than it must', () => {
  const start = performance.now()
  findNoise(`${'The envoy, left, said '.repeat(50_000)}\n${'a'.repeat(1_000_000)}`)
  expect(performance.now() - start).toBeLessThan(2000)
})
