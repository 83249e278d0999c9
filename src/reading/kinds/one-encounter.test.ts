import { describe, expect, test } from 'vitest'
import type { EncounterClaim } from '../../model/index.ts'
import { oneOfEachEncounter } from './one-encounter.ts'

let offset = 0

/** A claim that the envoy Ada Venn, for Egypt, was in Geneva on a day; each in a sentence of its own. */
function encounter(fields: Partial<EncounterClaim> = {}): EncounterClaim {
  offset += 100
  return {
    kind: 'encounter',
    id: `id-${offset}`,
    quote: 'some words',
    start: offset,
    anchor: 'some',
    status: 'happened',
    background: false,
    when: ['2024-03-05', '2024-03-05'],
    whenFrom: 'on Tuesday',
    place: 'Geneva',
    sources: [],
    why: ['rule:test'],
    spans: [],
    mode: 'visit',
    parties: ['Ada Venn', 'Egypt'],
    host: null,
    mediator: null,
    topics: [],
    ...fields,
  }
}

const known = { when: null, whenFrom: null, place: null, why: ['rule:test', 'named-again'] } as const

describe('encounters told again', () => {
  test('a mention that takes the encounter as known is folded, and leaves its topics', () => {
    const visit = encounter()
    const again = encounter({ ...known, topics: ['a truce'], why: [...known.why] })
    expect(oneOfEachEncounter([visit, again])).toEqual([{ ...visit, topics: ['a truce'] }])
  })

  test('two visits that could each stand alone stay two, though they read the same', () => {
    const visits = [encounter(), encounter()]
    expect(oneOfEachEncounter(visits)).toEqual(visits)
  })

  test('a mention with a day, a party or a status of its own stays', () => {
    const visit = encounter()
    const others = [
      encounter({ ...known, why: [...known.why], when: ['2024-02-01', '2024-02-29'] }),
      encounter({ ...known, why: [...known.why], parties: ['Ada Venn', 'Egypt', 'Sudan'] }),
      encounter({ ...known, why: [...known.why], status: 'called-off' }),
    ]
    for (const other of others) expect(oneOfEachEncounter([visit, other])).toEqual([visit, other])
  })

  test('who recalls talks is no new source for them; who says that they go on is', () => {
    const talks = encounter({ mode: 'talks' })
    const sources = [{ name: 'Sudan', type: 'organisation' as const }]
    const recalled = encounter({ ...known, why: [...known.why], mode: 'talks', sources })
    expect(oneOfEachEncounter([talks, recalled])).toEqual([talks])
    const going = { ...recalled, status: 'ongoing' as const, why: [...known.why, 'modifier:ongoing'] }
    expect(oneOfEachEncounter([talks, going])).toEqual([talks, going])
  })

  test('talks that an arrival only announces are those told of later with more', () => {
    const announced = encounter({
      mode: 'talks',
      status: 'expected',
      why: ['rule:test', 'purpose:arrive'],
    })
    const told = encounter({
      mode: 'talks',
      status: 'expected',
      when: null,
      whenFrom: null,
      place: null,
      parties: ['Ada Venn', 'Egypt', 'Sudan'],
    })
    expect(oneOfEachEncounter([announced, told])).toEqual([{ ...told, place: 'Geneva' }])
  })

  test('a capital lies in its country: a visit to Egypt is the one to Cairo', () => {
    const visit = encounter({ place: 'Cairo' })
    const again = encounter({ ...known, why: [...known.why], place: 'Egypt' })
    expect(oneOfEachEncounter([visit, again])).toEqual([visit])
    const elsewhere = encounter({ ...known, why: [...known.why], place: 'Sudan' })
    expect(oneOfEachEncounter([visit, elsewhere])).toEqual([visit, elsewhere])
  })
})
