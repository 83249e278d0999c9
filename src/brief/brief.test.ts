import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { headOf, recordOf, recorded } from '../../test/helpers/claims.ts'
import { riverTalks } from '../../test/helpers/river-talks.ts'
import { claimKinds, statuses } from '../model/index.ts'
import { compareReports } from '../record/index.ts'
import { formatHtml, formatJson, formatMarkdown, formatText, makeBrief } from './index.ts'

const expectedFolder = new URL('../../test/output/', import.meta.url).pathname

/** The record of the invented negotiation. */
function river() {
  const readings = riverTalks().sort((a, b) => compareReports(headOf(a.report), headOf(b.report)))
  const record = recordOf(
    readings.flatMap(({ report, claims }) => claims.map((claim) => ({ report: headOf(report), claim }))),
  )
  return makeBrief(record)
}

test.each([
  ['txt', () => formatText(river(), 100)],
  ['md', () => formatMarkdown(river())],
  ['html', () => formatHtml(river())],
  ['json', () => `${JSON.stringify(JSON.parse(formatJson(river())), null, 2)}\n`],
])('the brief of the river talks as %s', async (extension, format) => {
  await expect(format()).toMatchFileSnapshot(`${expectedFolder}river-talks.${extension}`)
})

test('every claim but those of acts is cited, and every mark has its note', () => {
  const anyClaim = fc.record({
    kind: fc.constantFrom(...claimKinds.filter((kind) => kind !== 'act')),
    status: fc.constantFrom(...statuses),
    background: fc.boolean(),
    when: fc.constantFrom(null, ['2031-11-01', '2031-11-02'], ['2031-12-01', '2031-12-31']),
  })
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 12 }), (parts) => {
      const claims = parts.map((part, index) => recorded({ ...part, id: `c${index}` }))
      const { notes, sections } = makeBrief(recordOf(claims))
      expect(new Set(notes.map(({ recorded }) => recorded))).toEqual(new Set(claims))
      const own = sections.flatMap(({ lines }) =>
        lines.flatMap(({ notes, under }) => (notes.length > 0 ? notes : under.flatMap(({ notes }) => notes))),
      )
      expect(own.sort((a, b) => a - b)).toEqual(notes.map(({ number }) => number))
    }),
  )
})

test('acts are counted by their type and not listed', () => {
  const claims = [
    recorded({ kind: 'truce', id: 'c1' }),
    recorded({ kind: 'act', id: 'c2', plover: { type: 'AID', mode: null, context: [] } }),
    recorded({ kind: 'act', id: 'c3' }),
    recorded({ kind: 'act', id: 'c4', background: true }),
  ]
  const { notes, remarks } = makeBrief(recordOf(claims))
  expect(notes.map(({ recorded: { claim } }) => claim.id)).toEqual(['c1'])
  expect(remarks[0]).toContain('with 1 claim from 1 root.')
  expect(remarks[1]).toBe(
    '3 claims of other acts (by PLOVER type: 2 ASSAULT, 1 AID) are only counted here; parley timeline --kind act lists them.',
  )
})

test('an as-of brief says what it leaves out', () => {
  const claims = [recorded({ kind: 'truce' })]
  const { remarks } = makeBrief(recordOf(claims, { asOf: '2031-11-10', undatedLeftOut: 2 }))
  expect(remarks[0]).toBe(
    'As of 10 Nov 2031: 1 report, published from 4 Nov 2031 to 4 Nov 2031, with 1 claim from 1 root.',
  )
  expect(remarks[1]).toBe('2 reports without a publication day left out: an as-of view cannot place them.')
})

test('markup in a report stays text', () => {
  const report = { title: '<img src=x onerror=alert(1)>', outlet: '"><script>alert(1)</script>' }
  const quote = '</q><script>alert(2)</script> **bold** [link](javascript:x)'
  const record = recordOf([recorded({ kind: 'truce', quote, anchor: 'bold' }, report)])
  const html = formatHtml(makeBrief(record))
  expect(html).not.toMatch(/<script|<img/)
  const markdown = formatMarkdown(makeBrief(record))
  expect(markdown).not.toMatch(/[^\\]<script|[^\\]\*\*bold|[^\\]\[link/)
})

test('an empty record gives a brief that says so', () => {
  expect(formatText(makeBrief(recordOf([])), 80)).toContain('0 reports, with 0 claims')
})
