import { expect, test } from 'vitest'
import { recordOf, recorded } from '../../test/helpers/claims.ts'
import { dayOfRecord, expectationsOf } from './expectations.ts'
import type { RecordedClaim } from './types.ts'

const first = { id: 'r1', published: '2031-11-01' }
const later = { id: 'r2', published: '2031-11-09' }

const expected = (parts: object = {}) =>
  recorded(
    {
      kind: 'encounter',
      id: 'expected',
      status: 'expected',
      parties: ['Sorge', 'Loria'],
      when: ['2031-11-03', '2031-11-05'],
      ...parts,
    },
    first,
  )

/** What the record says of its first expectation. */
function settled(claims: RecordedClaim[], asOf: string | null = null) {
  const [expectation] = expectationsOf(recordOf(claims, { asOf }))
  return { overdue: expectation?.overdue, by: expectation?.mayBeSettledBy.map(({ claim }) => claim.id) }
}

test('the record speaks up to the as-of day, or else to its last publication day', () => {
  const record = recordOf([recorded({ kind: 'truce' }, first), recorded({ kind: 'truce' }, later)])
  expect(dayOfRecord(record)).toBe('2031-11-09')
  expect(dayOfRecord({ ...record, asOf: '2031-12-01' })).toBe('2031-12-01')
  expect(dayOfRecord(recordOf([recorded({ kind: 'truce' }, { published: null })]))).toBeNull()
})

test('an expectation is overdue when its last day lies before the day of the record, and not on it', () => {
  expect(settled([expected()], '2031-11-05').overdue).toBe(false)
  expect(settled([expected()], '2031-11-06')).toEqual({ overdue: true, by: [] })
  expect(settled([expected({ when: null })], '2031-12-01').overdue).toBe(false)
})

test.each(['happened', 'denied', 'called-off'])('a later report that it %s may settle it', (status) => {
  const other = recorded({ kind: 'encounter', id: 'other', status, parties: ['sorge'] }, later)
  expect(settled([expected(), other]).by).toEqual(['other'])
})

test('neither another kind, nor other people, nor an earlier report, nor a possibility settles it', () => {
  const others = [
    recorded({ kind: 'truce', parties: ['Loria'] }, later),
    recorded({ kind: 'encounter', parties: ['Reth'] }, later),
    recorded({ kind: 'encounter', parties: ['Sorge'] }, { id: 'r0', published: '2031-10-30' }),
    recorded({ kind: 'encounter', parties: ['Sorge'], status: 'possible' }, later),
  ]
  expect(settled([expected(), ...others])).toEqual({ overdue: true, by: [] })
})

test('a later expectation of the same mode may be the thing put off', () => {
  const again = (mode: string) =>
    recorded({ kind: 'encounter', id: mode, mode, status: 'expected', parties: ['Sorge'] }, later)
  expect(settled([expected(), again('meeting'), again('visit')]).by).toEqual(['meeting'])
})

test('a claim that names nobody may settle it, and comes after those that share an actor', () => {
  const nobody = recorded({ kind: 'encounter', id: 'nobody' }, { id: 'r1b', published: '2031-11-06' })
  const shared = recorded({ kind: 'encounter', id: 'shared', parties: ['Loria'] }, later)
  expect(settled([expected(), nobody, shared]).by).toEqual(['shared', 'nobody'])
})
