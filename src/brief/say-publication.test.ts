import { expect, test } from 'vitest'
import { recordOf, recorded } from '../../test/helpers/claims.ts'
import type { PublicationReason } from '../model/index.ts'
import { makeBrief, saySource } from './index.ts'
import { sayClaim } from './say-claim.ts'
import { sayPublished, sayReasons, saySpan } from './say-publication.ts'

const span = (earliest: string | null, latest: string | null, reasons: PublicationReason[] = []) => ({
  earliest,
  latest,
  reasons,
})

test('the days between which a report was written, as precisely as they are known', () => {
  expect(saySpan(span('2031-11-04', '2031-11-04'))).toBe('on 4 Nov 2031')
  expect(saySpan(span('2031-11-04', '2031-11-09'))).toBe('between 4 and 9 Nov 2031')
  expect(saySpan(span('2031-11-04', null))).toBe('on or after 4 Nov 2031')
  expect(saySpan(span(null, '2031-12-31'))).toBe('on or before 31 Dec 2031')
  expect(sayPublished({ published: '2031-11-04' })).toBe('4 Nov 2031')
  expect(sayPublished({ published: null })).toBeNull()
})

test('each reason with its words', () => {
  const reasons: PublicationReason[] = [
    { why: 'looks-back', words: '4 November 2031', start: 3, earliest: '2031-11-04', latest: null },
    { why: 'copyright', words: '© 2031', start: 90, earliest: null, latest: '2031-12-31' },
  ]
  expect(sayReasons(span('2031-11-04', '2031-12-31', reasons))).toEqual([
    'on or after 4 Nov 2031: it looks back on “4 November 2031”',
    'on or before 31 Dec 2031: it carries “© 2031”',
  ])
})

test('the brief, its notes and its claims say that a day is inferred', () => {
  const claim = recorded({
    kind: 'truce',
    when: ['2031-11-04', '2031-11-06'],
    why: ['when-own', 'time:weekday+between'],
  })
  const { publishedFrom: _, ...head } = claim.report
  const report = {
    ...head,
    title: 'Envoys meet',
    published: null,
    publishedFrom: 'unknown' as const,
    publishedBetween: span('2031-11-04', '2031-11-09'),
  }
  const undated = { ...claim, report }
  const { remarks } = makeBrief(recordOf([undated]))
  expect(remarks).toContain('The publication day of 1 report is not known.')
  expect(remarks).toContain('“Envoys meet” was written between 4 and 9 Nov 2031, as its words show.')
  expect(saySource(undated)).toContain(', written between 4 and 9 Nov 2031, ')
  expect(sayClaim(undated)).toMatch(/\(counted from the days between which the report was written\)/)
  const dated = { ...claim, claim: { ...claim.claim, why: ['when-own', 'time:weekday'] } }
  expect(sayClaim(dated)).not.toMatch(/counted from/)
})
