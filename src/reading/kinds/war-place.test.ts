import { describe, expect, it } from 'vitest'
import { loadReader } from '../index.ts'

const reader = await loadReader()

/** The places of the truces of a report, in order. */
async function places(text: string): Promise<(string | null)[]> {
  const { claims } = await reader.read({
    id: 'test',
    title: null,
    outlet: null,
    url: null,
    published: '2024-03-07',
    publishedAt: null,
    publishedFrom: 'input',
    text,
    noise: [],
  })
  return claims.filter((claim) => claim.kind === 'truce').map((claim) => claim.place)
}

describe('where a truce is', () => {
  it('is where the report has the fighting', async () => {
    expect(await places('The war in Sudan went on for a year. A ceasefire began on Monday.')).toEqual([
      'Sudan',
    ])
  })

  it('is where the report places the truce itself, before all', async () => {
    expect(
      await places(
        'The war in Sudan went on. A ceasefire in Khartoum began on Monday. The ceasefire was broken.',
      ),
    ).toEqual(['Khartoum', 'Khartoum'])
  })

  it('is not stated in a report without a war', async () => {
    expect(await places('A ceasefire began on Monday. Envoys met in Geneva.')).toEqual([null])
  })
})
