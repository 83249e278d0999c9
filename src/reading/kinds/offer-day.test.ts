import { beforeAll, describe, expect, it } from 'vitest'
import type { OfferClaim, Report } from '../../model/index.ts'
import { loadReader, type Reader } from '../index.ts'

let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})

/** The offers of a text published on Thursday 7 March 2024. */
async function offersIn(text: string): Promise<OfferClaim[]> {
  const report: Report = {
    id: 'day',
    title: null,
    outlet: null,
    url: null,
    published: '2024-03-07',
    publishedAt: null,
    publishedFrom: 'input',
    text,
    noise: [],
  }
  const { claims } = await reader.read(report)
  return claims.filter((claim) => claim.kind === 'offer')
}

const tuesday = ['2024-03-05', '2024-03-05']

describe('the day of an offer', () => {
  it('is the day it was said, not the day of the deed', async () => {
    const [offer] = await offersIn('Ivo Marr said on Tuesday that Orland will withdraw its troops next week.')
    expect(offer?.when).toEqual(tuesday)
  })
  it('is not the day until which the other side has time', async () => {
    const [offer] = await offersIn('The rebels had given Orland until Friday to free the pilots.')
    expect(offer?.when).toBe(null)
  })
})
