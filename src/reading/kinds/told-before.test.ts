import { describe, expect, it } from 'vitest'
import { loadReader } from '../index.ts'

const reader = await loadReader()

/** The places of the figures of a report, in order. */
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
  return claims.filter((claim) => claim.kind === 'figure').map((claim) => claim.place)
}

describe('where people came to harm', () => {
  it('is where the attack was that the report told of', async () => {
    expect(
      await places('A bomb exploded in Harvan on Monday. The attack killed 12 people, medics said.'),
    ).toEqual(['Harvan'])
  })

  it('is not where another attack was', async () => {
    expect(await places('A bomb exploded in Harvan on Monday. Another attack killed 12 people.')).toEqual([
      null,
    ])
  })

  it('is the one place that the sentence names', async () => {
    expect(
      await places('Twelve miners were hurt, the governor said, when a roof fell in near Harvan.'),
    ).toEqual(['Harvan'])
  })
})
