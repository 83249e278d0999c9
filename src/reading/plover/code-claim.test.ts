import { expect, test } from 'vitest'
import { claimWith, type ClaimParts } from '../../../test/helpers/claims.ts'
import { ploverOf, whyPlover } from './index.ts'

/** The type with its mode and auxiliary modes as one string: `RETREAT/release historical`. */
function coded(parts: ClaimParts): string {
  const plover = ploverOf(claimWith({ anchor: parts.quote?.split(' ')[0] ?? 'met', ...parts }))
  if (plover === null) return 'none'
  const code = plover.mode === null ? plover.type : `${plover.type}/${plover.mode}`
  return [code, ...plover.context].join(' ')
}

const assault = { type: 'ASSAULT', mode: null, context: [] }

test.each<[ClaimParts, string]>([
  [{ kind: 'encounter', mode: 'visit' }, 'CONSULT/visit'],
  [{ kind: 'encounter', mode: 'talks', mediator: ['Ostmark'] }, 'CONSULT/third-party'],
  [{ kind: 'encounter', mode: 'call', background: true }, 'CONSULT/phone historical'],
  [{ kind: 'encounter', mode: 'meeting', status: 'expected' }, 'AGREE'],
  [{ kind: 'encounter', mode: 'meeting', status: 'possible' }, 'CONSULT hypothetical'],
  [{ kind: 'encounter', mode: 'summit', status: 'called-off' }, 'REJECT/meet'],
  [{ kind: 'encounter', mode: 'talks', status: 'denied' }, 'CONSULT negation'],
  [{ kind: 'offer', gets: 'free all sailors' }, 'REQUEST/yield'],
  [{ kind: 'offer', gets: 'return to the talks' }, 'REQUEST/meet'],
  [{ kind: 'offer', gets: 'send medicine' }, 'REQUEST/assist'],
  [{ kind: 'offer', gets: 'a new constitution' }, 'REQUEST/change'],
  [{ kind: 'offer', gives: 'build a bridge', gets: 'free all sailors' }, 'AGREE'],
  [{ kind: 'offer', gives: 'lift the blockade' }, 'CONCEDE'],
  [
    { kind: 'offer', gives: 'lift the blockade', status: 'refused', background: true },
    'REJECT/yield historical',
  ],
  [{ kind: 'offer', gets: 'leave', why: ['rule:offer-threaten'] }, 'THREATEN'],
  [{ kind: 'offer', gets: 'an end to it', status: 'happened', why: ['rule:offer-deal-between'] }, 'SUPPORT'],
  [{ kind: 'truce', status: 'ongoing' }, 'RETREAT/ceasefire'],
  [{ kind: 'truce', status: 'expected' }, 'CONCEDE'],
  [{ kind: 'truce', status: 'refused' }, 'REJECT/yield'],
  [{ kind: 'truce', status: 'called-off' }, 'RETREAT/ceasefire negation'],
  [{ kind: 'exchange' }, 'RETREAT/release'],
  [{ kind: 'exchange', status: 'possible' }, 'RETREAT/release hypothetical'],
  [{ kind: 'figure', measure: 'killed', by: 'Loria' }, 'ASSAULT'],
  [{ kind: 'figure', measure: 'killed', by: null }, 'none'],
  [{ kind: 'figure', measure: 'detained', by: 'Loria' }, 'COERCE/arrest'],
  [{ kind: 'figure', measure: 'other', by: 'Loria' }, 'none'],
  [
    { kind: 'act', plover: { type: 'ASSAULT', mode: 'drone', context: [] }, status: 'expected' },
    'ASSAULT/drone future',
  ],
  [{ kind: 'act', plover: { type: 'AID', mode: null, context: [] }, status: 'expected' }, 'AGREE'],
  [{ kind: 'act', plover: { type: 'AID', mode: null, context: [] }, status: 'refused' }, 'REJECT/assist'],
  [{ kind: 'act', plover: assault, quote: 'Drones hit the port.' }, 'ASSAULT/drone'],
  [
    { kind: 'act', plover: { ...assault, mode: 'abduct' }, quote: 'Gunmen took the pilot.' },
    'ASSAULT/abduct',
  ],
  [
    { kind: 'figure', measure: 'killed', by: 'Loria', quote: 'An airstrike by Loria killed 12.' },
    'ASSAULT/aerial',
  ],
  [
    {
      kind: 'act',
      plover: { ...assault, type: 'THREATEN' },
      quote: 'Loria threatened to break off the talks.',
    },
    'THREATEN/relations',
  ],
])('%j is %s', (parts, expected) => {
  expect(coded(parts)).toBe(expected)
})

test('the reason is that of the row, with the type that the rule states', () => {
  const promised = claimWith({
    kind: 'act',
    status: 'expected',
    plover: { type: 'AGREE', mode: null, context: [] },
  })
  expect(whyPlover(promised, { type: 'AID', mode: null })).toBe('cooperation to come is coded as agreement')
  expect(whyPlover(claimWith({ kind: 'truce' }), undefined)).toBe('a truce is kept')
})

test('a mode of another type is refused', () => {
  const plover = { type: 'AID', mode: 'drone', context: [] }
  expect(() => claimWith({ kind: 'act', plover })).toThrow(/no such mode/)
})
