import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../language/index.ts'
import type { EncounterClaim } from '../../model/index.ts'
import type { Actor } from '../document.ts'
import { standsForSeveral, thoseWhoMet } from './those-who-met.ts'

function met(...parties: string[]): EncounterClaim {
  return {
    id: parties.join(),
    kind: 'encounter',
    mode: 'meeting',
    quote: '',
    start: 0,
    anchor: '',
    status: 'happened',
    background: false,
    when: null,
    whenFrom: null,
    place: null,
    sources: [],
    why: [],
    spans: [],
    parties,
    host: null,
    mediator: null,
    topics: [],
  }
}

function actor(name: string, kind: Actor['kind'] = 'unnamed'): Actor {
  return { name, kind, actsFor: [], start: 0, end: 0, why: [] }
}

/** A sentence of one word, which is all that the question looks at. */
function sentenceOf(text: string): Sentence {
  const token = { index: 0, start: 0, end: text.length, text, lemma: text, upos: 'PRON' }
  return {
    start: 0,
    end: text.length,
    tokens: [{ ...token, features: {}, head: -1, relation: 'root' }],
    names: [],
  }
}

describe('standsForSeveral', () => {
  it.each(['two leaders', 'The leaders', 'both sides', 'Both leaders', 'the foreign ministers'])(
    'takes "%s" for those told of before',
    (name) => expect(standsForSeveral(sentenceOf('x'), 0, [actor(name)])).toBe(true),
  )
  it.each(['rebel leaders', 'ministers of Orland', 'villagers', 'the two hostages'])(
    'does not take "%s" for them',
    (name) => expect(standsForSeveral(sentenceOf('x'), 0, [actor(name)])).toBe(false),
  )
  it('takes a pronoun only where it goes back to nobody', () => {
    expect(standsForSeveral(sentenceOf('They'), 0, [])).toBe(true)
    expect(standsForSeveral(sentenceOf('They'), 0, [actor('Orland', 'country')])).toBe(false)
    expect(standsForSeveral(sentenceOf('It'), 0, [])).toBe(false)
  })
})

describe('thoseWhoMet', () => {
  it('gives the named parties of the last encounter that has two', () => {
    const earlier = [met('Ada Venn', 'Lena Osk'), met('Ada Venn', 'Ivo Marr', 'leaders'), met('Harvan')]
    expect(thoseWhoMet(earlier)).toEqual(['Ada Venn', 'Ivo Marr'])
  })
  it('gives nobody where nobody met', () => {
    expect(thoseWhoMet([met('the leaders', 'Ada Venn')])).toEqual([])
  })
})
