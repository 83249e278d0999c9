import { describe, expect, it } from 'vitest'
import type { ExchangeClaim, FigureClaim, TruceClaim } from '../../model/index.ts'
import { withoutHeadlines } from './headlines.ts'
import { joinLegs } from './join-legs.ts'
import { completeFigures } from './one-figure.ts'
import { oneOfEachTruce } from './one-truce.ts'

const common = (quote: string, start: number, anchor: string) => ({
  id: `${start}-${anchor}`,
  quote,
  start,
  anchor,
  status: 'happened' as const,
  background: false,
  when: null,
  whenFrom: null,
  place: null,
  sources: [],
  why: [],
  spans: [
    {
      slot: 'anchor',
      start: start + quote.indexOf(anchor),
      end: start + quote.indexOf(anchor) + anchor.length,
    },
  ],
})
const figure = (quote: string, start: number, anchor: string, rest: Partial<FigureClaim>): FigureClaim => ({
  kind: 'figure',
  ...common(quote, start, anchor),
  measure: 'killed',
  value: Number(anchor),
  bound: 'exact',
  population: null,
  by: null,
  ...rest,
})
const truce = (quote: string, start: number, rest: Partial<TruceClaim>): TruceClaim => ({
  kind: 'truce',
  ...common(quote, start, 'truce'),
  parties: [],
  mediator: null,
  duration: null,
  ...rest,
})

describe('counts complete one another', () => {
  it('gives a part the days, place and doer of its whole', () => {
    const quote = 'Raids killed 100 people, among them 30 children.'
    const whole = figure(quote, 0, '100', {
      when: ['2024-03-04', '2024-03-04'],
      place: 'Harvan',
      by: 'Orland',
    })
    const [, part] = completeFigures([whole, figure(quote, 0, '30', {})])
    expect(part).toMatchObject({ when: ['2024-03-04', '2024-03-04'], place: 'Harvan', by: 'Orland' })
  })

  it('shares the place of counts told side by side, and not of others', () => {
    const quote = 'Four: 4 were killed and 21 others were injured in a fire in Harvan.'
    const near = completeFigures([
      figure(quote, 0, '4', {}),
      figure(quote, 0, '21', { measure: 'wounded', place: 'Harvan' }),
    ])
    expect(near[0]).toMatchObject({ place: 'Harvan' })
    const far =
      'In May 4 were killed on the coast, a toll which officials then called the worst in years, and 21 in Harvan.'
    const apart = completeFigures([
      figure(far, 0, '4', {}),
      figure(far, 0, '21', { measure: 'wounded', place: 'Harvan' }),
    ])
    expect(apart[0]).toMatchObject({ place: null })
  })
})

describe('truces', () => {
  it('completes a mention by another one, but not by one of other sides', () => {
    const first = truce('A truce began in Tovaria.', 0, { place: 'Tovaria', parties: ['Orland', 'rebels'] })
    const [, again, other] = oneOfEachTruce([
      first,
      truce('The truce holds.', 40, { status: 'ongoing' }),
      truce('Karland broke a truce.', 80, { parties: ['Karland'] }),
    ])
    expect(again).toMatchObject({ place: 'Tovaria', parties: ['Orland', 'rebels'] })
    expect(other).toMatchObject({ place: null, parties: ['Karland'] })
  })

  it('tells one truce once in a sentence', () => {
    const quote = 'The truce, a pause in fighting, holds.'
    expect(oneOfEachTruce([truce(quote, 0, {}), truce(quote, 0, { anchor: 'pause' })])).toHaveLength(1)
  })
})

describe('headlines', () => {
  it('drops a headline that the prose tells too, and keeps one that stands alone', () => {
    const headline = figure('12 killed in Harvan raid', 0, '12', {})
    const prose = figure('The raid killed 12 people.', 30, '12', {})
    expect(withoutHeadlines([headline, prose])).toEqual([prose])
    expect(withoutHeadlines([headline])).toEqual([headline])
  })
})

describe('legs', () => {
  it('drops the bare "prisoner" of a swap beside those who are named', () => {
    const quote = 'Ada Venn was freed in a prisoner swap.'
    const freed = (anchor: string, what: string): ExchangeClaim => ({
      kind: 'exchange',
      ...common(quote, 0, anchor),
      legs: [{ from: null, what, count: null, bound: null }],
    })
    const [joined] = joinLegs([freed('freed', 'Ada Venn'), freed('swap', 'prisoner')])
    expect(joined).toMatchObject({ legs: [{ what: 'Ada Venn' }] })
  })
})
