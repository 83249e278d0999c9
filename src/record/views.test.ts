import { expect, test } from 'vitest'
import { recordOf, recorded } from '../../test/helpers/claims.ts'
import { actorsOf } from './actors.ts'
import { channelsOf } from './channels.ts'
import { figuresOf } from './figures.ts'
import { filterClaims } from './filter.ts'
import { offersOf } from './offers.ts'
import { rootOf, supportOf } from './roots.ts'
import { timelineOf } from './timeline.ts'

const hamas = { name: 'Hamas', type: 'organisation' }
const official = { name: 'an official', type: 'anonymous' }

test('the root is the last link of the chain, or the outlet', () => {
  const quoted = recorded({ kind: 'truce', sources: [hamas, official] })
  expect(rootOf(quoted)).toMatchObject({ kind: 'source', name: 'an official' })
  expect(rootOf(recorded({ kind: 'truce' }))).toMatchObject({ kind: 'outlet', name: 'The Lantern' })
  expect(rootOf(recorded({ kind: 'truce', speakerNotStated: true }))).toMatchObject({ kind: 'not-stated' })
})

test('outlets that quote one statement count as one root', () => {
  const claims = ['r1', 'r2', 'r3'].map((id) =>
    recorded({ kind: 'truce', sources: [hamas] }, { id, outlet: `Outlet ${id}` }),
  )
  expect(supportOf(claims)).toEqual({ reports: 3, roots: 1 })
})

test('the timeline keeps intervals apart from days and puts what has no day last', () => {
  const month = ['2031-11-01', '2031-11-30']
  const day = ['2031-11-01', '2031-11-01']
  const claims = [null, month, day].map((when, index) => recorded({ kind: 'truce', when, id: `c${index}` }))
  expect(timelineOf(recordOf(claims)).map(({ when }) => when)).toEqual([day, month, null])
})

test('a series is one measure, population, place and claimant', () => {
  const held = (parts: object) =>
    recorded({ kind: 'figure', measure: 'held', population: 'sailors', ...parts })
  const claims = [
    held({ value: 42, sources: [hamas] }),
    held({ value: 30, sources: [hamas] }),
    held({ value: 30, sources: [official] }),
    held({ value: 30, population: 'dock workers' }),
    held({ value: 240, measure: 'released' }),
  ]
  const topics = figuresOf(recordOf(claims))
  expect(topics.map(({ measure, population }) => [measure, population])).toEqual([
    ['held', 'dock workers'],
    ['held', 'sailors'],
    ['released', 'sailors'],
  ])
  expect(topics[1]?.claimants.map(({ values }) => values.map(({ claim }) => claim.value))).toEqual([
    [42, 30],
    [30],
  ])
})

test('values of a series stand in the order in which they were reported', () => {
  const figure = (value: number, published: string) =>
    recorded({ kind: 'figure', value, sources: [hamas] }, { id: `r${value}`, published })
  const record = recordOf([figure(3, '2031-11-03'), figure(1, '2031-11-01'), figure(2, '2031-11-02')])
  expect(figuresOf(record)[0]?.claimants[0]?.values.map(({ claim }) => claim.value)).toEqual([1, 2, 3])
})

test('an offer stands under each of its parties, by its day or the day of its report', () => {
  const claims = [
    recorded({ kind: 'offer', id: 'late', by: ['Loria', 'Ostmark'], when: ['2031-11-09', '2031-11-09'] }),
    recorded({ kind: 'offer', id: 'early', by: ['loria'] }, { published: '2031-11-02' }),
    recorded({ kind: 'offer', id: 'nobody' }),
  ]
  expect(
    offersOf(recordOf(claims)).map(({ party, offers }) => [party, offers.map(({ claim }) => claim.id)]),
  ).toEqual([
    ['Loria', ['early', 'late']],
    ['Ostmark', ['late']],
    [null, ['nobody']],
  ])
})

test('visitors are paired with their host and not with one another', () => {
  const visit = recorded({ kind: 'encounter', mode: 'visit', parties: ['Sorge', 'Ostmark'], host: ['Loria'] })
  expect(channelsOf(recordOf([visit])).map(({ pair }) => pair)).toEqual([
    ['Ostmark', 'Loria'],
    ['Sorge', 'Loria'],
  ])
})

test('a channel has its mediators, places and last day, and leaves out what was denied', () => {
  const talks = (parts: object) =>
    recorded({ kind: 'encounter', mode: 'talks', parties: ['Loria', 'Front'], ...parts })
  const claims = [
    talks({ when: ['2031-11-01', '2031-11-03'], place: 'Dunmere', mediator: ['Ostmark'] }),
    talks({ when: null, place: 'Dunmere' }),
    talks({ status: 'expected', when: ['2031-12-01', '2031-12-31'] }),
    talks({ status: 'denied' }),
  ]
  const [channel, ...others] = channelsOf(recordOf(claims))
  expect(others).toEqual([])
  expect(channel).toMatchObject({
    pair: ['Loria', 'Front'],
    mediators: ['Ostmark'],
    places: ['Dunmere'],
    lastDay: '2031-11-03',
  })
  expect([channel?.happened.length, channel?.ahead.length]).toEqual([2, 1])
})

test('a pair that visits together elsewhere is marked as perhaps one side, and comes last', () => {
  const claims = [
    recorded({ kind: 'encounter', mode: 'visit', parties: ['Sorge', 'Ostmark'], host: null }),
    recorded({ kind: 'encounter', mode: 'talks', parties: ['Sorge', 'Ostmark', 'Loria'] }),
  ]
  expect(channelsOf(recordOf(claims))).toMatchObject([
    { pair: ['Ostmark', 'Loria'], visitTogether: false },
    { pair: ['Sorge', 'Loria'], visitTogether: false },
    { pair: ['Sorge', 'Ostmark'], visitTogether: true },
  ])
})

test('actors are joined by normalised name and counted by role', () => {
  const claims = [
    recorded({ kind: 'offer', by: ['Erdoğan'], to: ['Loria'] }),
    recorded({ kind: 'truce', parties: ['Erdogan'] }),
    recorded({ kind: 'figure', sources: [{ name: 'Erdoğan', type: 'person' }] }),
  ]
  expect(actorsOf(recordOf(claims))[0]).toMatchObject({
    name: 'Erdoğan',
    spellings: ['Erdoğan', 'Erdogan'],
    claims: 3,
    roles: { by: 1, party: 1, source: 1 },
  })
})

test('a filter by day keeps what overlaps and counts what has no day', () => {
  const claims = [
    recorded({ kind: 'truce', id: 'overlaps', when: ['2031-11-01', '2031-11-30'] }),
    recorded({ kind: 'truce', id: 'before', when: ['2031-10-01', '2031-10-31'] }),
    recorded({ kind: 'truce', id: 'no day' }),
  ]
  const { record, withoutDay } = filterClaims(recordOf(claims), { since: '2031-11-15', until: '2031-11-20' })
  expect(record.claims.map(({ claim }) => claim.id)).toEqual(['overlaps'])
  expect(withoutDay).toBe(1)
})

test('a filter by kind and actor finds actors in any role, sources too', () => {
  const claims = [
    recorded({ kind: 'truce', id: 'source', sources: [hamas] }),
    recorded({ kind: 'offer', id: 'by', by: ['hamas'] }),
    recorded({ kind: 'truce', id: 'other' }),
  ]
  const ids = (filter: object) =>
    filterClaims(recordOf(claims), filter).record.claims.map(({ claim }) => claim.id)
  expect(ids({ actor: 'HAMAS' })).toEqual(['source', 'by'])
  expect(ids({ actor: 'Hamas', kinds: ['offer'] })).toEqual(['by'])
})
