import { expect, test } from 'vitest'
import { recorded } from '../../test/helpers/claims.ts'
import { ploverEventOf } from './index.ts'

const visit = { type: 'CONSULT', mode: 'visit', context: ['historical'] } as const

test('a claim becomes a record with the fields of the codebook', () => {
  const claim = recorded(
    {
      kind: 'encounter',
      mode: 'visit',
      parties: ['Elin Sorge', 'France'],
      host: ['Loria'],
      place: 'Dunmere',
      when: ['2031-11-01', '2031-11-02'],
      sources: [{ name: 'Loria', type: 'organisation' }],
      start: 7,
    },
    { title: 'On the river' },
  )
  expect(ploverEventOf(claim, { ...visit, context: ['historical'] })).toEqual({
    id: 'r1/c1',
    date: '2031-11-01',
    enddate: '2031-11-02',
    actor: [{ entity_text: 'Elin Sorge' }, { entity_text: 'France', code: 'FRA' }],
    recipient: [{ entity_text: 'Loria' }],
    event: ['CONSULT'],
    mode: ['visit'],
    context: ['historical'],
    event_loc: { extracted_place: 'Dunmere' },
    event_text: ['met'],
    quad_code: 1,
    text: 'They met.',
    text_info: { start: 7, end: 16 },
    cite_info: {
      publication: 'The Lantern',
      title: 'On the river',
      url: null,
      language: 'en',
      codebook: 'plover-2.0',
    },
    status: 'happened',
    kind: 'encounter',
    attribution: [{ name: 'Loria', type: 'organisation' }],
    report: 'r1',
    published: '2031-11-04',
  })
})

test.each([
  [{ kind: 'encounter', mode: 'talks', parties: ['A', 'B'], host: ['C'] }, ['A', 'B', 'C'], []],
  [{ kind: 'offer', by: ['A'], to: ['B'] }, ['A'], ['B']],
  [{ kind: 'exchange', legs: [leg('A'), leg('B'), leg('A')] }, ['A', 'B'], []],
  [{ kind: 'figure', by: 'A', population: 'sailors' }, ['A'], ['sailors']],
  [{ kind: 'act', actor: ['A'], recipient: ['B'] }, ['A'], ['B']],
  [{ kind: 'act', actor: ['A'], object: 'a convoy' }, ['A'], ['a convoy']],
] as const)('%j: who acts, and on whom', (parts, actor, recipient) => {
  const event = ploverEventOf(recorded({ ...parts }), { type: 'AID', mode: null, context: [] })
  expect(event).toMatchObject({
    actor: actor.map((name) => ({ entity_text: name })),
    recipient: recipient.map((name) => ({ entity_text: name })),
  })
})

test('no day is invented, and a claim without an actor or without an event gives none', () => {
  const plain = { type: 'AID', mode: null, context: [] } as const
  const dateless = ploverEventOf(recorded({ kind: 'act', actor: ['A'] }), { ...plain, context: [] })
  expect(dateless).toMatchObject({ date: null, enddate: null, published: '2031-11-04' })
  expect(ploverEventOf(recorded({ kind: 'act' }), { ...plain, context: [] })).toBe('no-actor')
  expect(ploverEventOf(recorded({ kind: 'truce', parties: ['A'] }), null)).toBe('no-event')
})

function leg(from: string) {
  return { from, what: 'people', count: null, bound: null }
}
