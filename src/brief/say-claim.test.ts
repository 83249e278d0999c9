import { expect, test } from 'vitest'
import { recorded } from '../../test/helpers/claims.ts'
import type { ClaimParts } from '../../test/helpers/claims.ts'
import { sayClaim } from './say-claim.ts'

const day = ['2023-11-09', '2023-11-09']
const hamas = { name: 'Hamas', type: 'organisation' }
const official = { name: 'Egyptian official', type: 'anonymous' }

test.each<[string, ClaimParts]>([
  [
    'Loria: “accused”, towards Vareth Front — 9 Nov 2023, reported by The Lantern',
    {
      kind: 'act',
      anchor: 'accused',
      quote: 'Loria accused it.',
      actor: ['Loria'],
      recipient: ['Vareth Front'],
      when: day,
    },
  ],
  [
    'Said not to have happened: somebody not stated: “hit”, towards “a convoy”, in Loria — 9 Nov 2023, according to Hamas',
    {
      kind: 'act',
      anchor: 'hit',
      quote: 'A convoy was hit.',
      status: 'denied',
      object: 'a convoy',
      place: 'Loria',
      when: day,
      sources: [hamas],
    },
  ],
  [
    'Ismail Haniyeh and Abbas Kamel met in Cairo — 9 Nov 2023, according to Hamas',
    {
      kind: 'encounter',
      parties: ['Ismail Haniyeh', 'Abbas Kamel'],
      place: 'Cairo',
      when: day,
      sources: [hamas],
    },
  ],
  [
    'Elin Sorge visited Loria, hosted by Loria — 9 Nov 2023, reported by The Lantern',
    { kind: 'encounter', mode: 'visit', parties: ['Elin Sorge'], place: 'Loria', host: ['Loria'], when: day },
  ],
  [
    'Expected visit by Elin Sorge to Loria — 9 Nov 2023, reported by The Lantern',
    {
      kind: 'encounter',
      mode: 'visit',
      status: 'expected',
      parties: ['Elin Sorge'],
      place: 'Loria',
      when: day,
    },
  ],
  [
    'Talks took place in Dunmere, mediated by Ostmark — 9 Nov 2023, reported by The Lantern',
    { kind: 'encounter', mode: 'talks', place: 'Dunmere', mediator: ['Ostmark'], when: day },
  ],
  [
    'Call between A and B: said not to have taken place — 9 Nov 2023, reported by The Lantern',
    { kind: 'encounter', mode: 'call', status: 'denied', parties: ['A', 'B'], when: day },
  ],
  [
    'Loria, to Front: offers “crossings”, in return for or on condition of “sailors” — 9 Nov 2023, reported by The Lantern',
    {
      kind: 'offer',
      status: 'ongoing',
      by: ['Loria'],
      to: ['Front'],
      gives: 'crossings',
      gets: 'sailors',
      when: day,
    },
  ],
  [
    'Party not stated: asks “sailors” — 9 Nov 2023, according to Hamas, citing Egyptian official',
    { kind: 'offer', status: 'ongoing', gets: 'sailors', when: day, sources: [hamas, official] },
  ],
  [
    'Refused: by Front: “crossings” — 9 Nov 2023, reported by The Lantern',
    { kind: 'offer', status: 'refused', by: ['Front'], gives: 'crossings', when: day },
  ],
  [
    'Truce (“pause”) between Loria and Front, for “nine days”: in force — 9 Nov 2023, reported by The Lantern',
    {
      kind: 'truce',
      anchor: 'pause',
      status: 'ongoing',
      parties: ['Loria', 'Front'],
      duration: 'nine days',
      when: day,
    },
  ],
  [
    'Exchange: 12 “sailors” by Front; at least 20 “dock workers” by Loria — 9 Nov 2023, reported by The Lantern',
    {
      kind: 'exchange',
      when: day,
      legs: [
        { from: 'Front', what: 'sailors', count: 12, bound: 'exact' },
        { from: 'Loria', what: 'dock workers', count: 20, bound: 'at-least' },
      ],
    },
  ],
  [
    'More than 20,000 “people, mostly civilians” killed, Gaza — 9 Nov 2023, in a quotation whose speaker is not stated',
    {
      kind: 'figure',
      anchor: '20,000',
      value: 20000,
      bound: 'more-than',
      population: 'people, mostly civilians',
      place: 'Gaza',
      when: day,
      speakerNotStated: true,
    },
  ],
  [
    'At least 24 (“dozens”) people wounded — day not stated (report of 4 Nov 2031), reported by The Lantern',
    { kind: 'figure', anchor: 'dozens', value: 24, bound: 'at-least', measure: 'wounded' },
  ],
])('%s', (line, parts) => {
  expect(sayClaim(recorded(parts))).toBe(line)
})

test('the words of a party stand only between quotation marks', () => {
  const claim = recorded({ kind: 'offer', by: ['Front'], gets: 'an end to the aggression' })
  expect(sayClaim(claim).replace(/“[^”]*”/g, '')).not.toContain('aggression')
})
