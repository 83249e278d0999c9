import { describe, expect, it } from 'vitest'
import type { OfferClaim } from '../../model/index.ts'
import { oneOfEachOffer } from './one-offer.ts'

const text = 'The rebels insisted that no talks should be held on the plan proposed by Tovaria.'

/** An offer with its anchor and terms as words of the text. */
function offer(anchor: string, fields: Partial<OfferClaim> = {}): OfferClaim {
  const spanOf = (slot: string, words: string | null | undefined): OfferClaim['spans'] => {
    if (words === null || words === undefined) return []
    const start = text.indexOf(words)
    return [{ slot, start, end: start + words.length }]
  }
  return {
    id: anchor,
    kind: 'offer',
    quote: text,
    start: 0,
    anchor,
    status: 'ongoing',
    background: false,
    when: null,
    whenFrom: null,
    place: null,
    sources: [],
    why: [`rule:${anchor}`],
    by: ['rebels'],
    to: [],
    gives: null,
    gets: null,
    duration: null,
    ...fields,
    spans: [...spanOf('anchor', anchor), ...spanOf('gives', fields.gives), ...spanOf('gets', fields.gets)],
  }
}

const anchorsOf = (...claims: OfferClaim[]): string[] => oneOfEachOffer(claims).map(({ anchor }) => anchor)
const insisted = offer('insisted', { gets: 'no talks should be held on the plan proposed by Tovaria' })

describe('oneOfEachOffer', () => {
  it('counts what belongs to the proposer as his own', () => {
    const hers = { ...insisted, by: ['Ada Venn'] }
    expect(anchorsOf(hers, offer('should', { by: ["Ada Venn's council"] }))).toEqual(['insisted'])
    expect(anchorsOf(hers, offer('should', { by: ["Lena Osk's council"] }))).toEqual(['insisted', 'should'])
  })
  it('takes what stands within the terms of an offer for a part of it', () => {
    expect(anchorsOf(insisted, offer('should'))).toEqual(['insisted'])
    expect(anchorsOf(insisted, offer('should', { by: [] }))).toEqual(['insisted'])
    expect(anchorsOf(insisted, offer('should', { by: ['Orland'], why: ['rule:x', 'by:speaker'] }))).toEqual([
      'insisted',
    ])
  })

  it('keeps the offer of a third side', () => {
    expect(anchorsOf(insisted, offer('proposed', { by: ['Tovaria'] }))).toEqual(['insisted', 'proposed'])
  })

  it('keeps the fuller of two offers that hold each other', () => {
    const whole = offer('held', { gives: text, gets: 'the plan' })
    expect(anchorsOf(offer('talks', { gives: text }), whole)).toEqual(['held'])
  })

  it('tells an offer again only with a new term', () => {
    const told = offer('talks', { gives: 'talks on the plan', why: ['rule:ready'] })
    const again = offer('plan', { gives: 'plan', why: ['rule:ready'] })
    const other = offer('proposed', { gives: 'held', why: ['rule:ready'], by: ['Tovaria'] })
    expect(anchorsOf(told, { ...again, start: 100, gives: 'talks' })).toEqual(['talks'])
    expect(anchorsOf(told, other)).toEqual(['talks', 'proposed'])
    expect(anchorsOf(told, { ...again, start: 100, gives: 'an amnesty' })).toEqual(['talks', 'plan'])
  })
})
