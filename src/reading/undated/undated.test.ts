import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../../language/index.ts'
import type { Claim, PublicationSpan, Report } from '../../model/index.ts'
import { loadReader } from '../index.ts'
import { addressReason, copyrightReason } from './marks.ts'
import { shortDayReason } from './short-days.ts'

const reader = await loadReader({ language: await loadLanguage() })

function undated(text: string, url: string | null = null): Report {
  return {
    id: 'made-up',
    title: null,
    outlet: null,
    url,
    published: null,
    publishedAt: null,
    publishedFrom: 'unknown',
    text,
    noise: [],
  }
}

async function readUndated(
  text: string,
  url?: string,
): Promise<{ span: PublicationSpan | null; claims: Claim[] }> {
  const { report, claims } = await reader.read(undated(text, url ?? null))
  expect(report.published).toBeNull()
  return { span: report.publishedBetween ?? null, claims }
}

const bounds = (span: PublicationSpan | null) => span && [span.earliest, span.latest]
const reasons = (span: PublicationSpan | null) => span?.reasons.map(({ why, words }) => `${why} ${words}`)

describe('between which days a report was written', () => {
  test('after the last day in full that it looks back on', async () => {
    const { span } = await readUndated(
      'Fighters left Tovel on 3 May 2021. Orland and Marrow signed an accord on 9 November 2021. The talks had begun in June 2020.',
    )
    expect(bounds(span)).toEqual(['2021-11-09', null])
    expect(reasons(span)).toEqual(['looks-back 9 November 2021'])
  })

  test('before the first day in full that it looks ahead to', async () => {
    const { span } = await readUndated(
      'The truce took effect on 9 November 2021. The envoys will meet in Tovel on 2 December 2021.',
    )
    expect(bounds(span)).toEqual(['2021-11-09', '2021-12-02'])
    expect(reasons(span)).toEqual(['looks-back 9 November 2021', 'looks-ahead 2 December 2021'])
  })

  test('reasons point at their words', async () => {
    const text = 'The accord of Tovel was signed on 9 November 2021.'
    const { span } = await readUndated(text)
    const [reason] = span?.reasons ?? []
    expect(text.slice(reason?.start ?? 0)).toMatch(/^9 November 2021/)
  })

  test('a weekday with its date fits few years, and then bounds both ends', async () => {
    const { span } = await readUndated(
      'The accord was signed in October 2018. The council will vote on the budget by the end of 2021. Gunmen attacked Tovel on Thursday, March 7.',
    )
    expect(span?.earliest).toBe('2019-03-07')
    expect(reasons(span)?.at(-1)).toBe('weekday Thursday, March 7')
    expect((span?.latest ?? '') < '2020-01-01').toBe(true)
  })

  test('a date without its year, behind a full one, was not yet when that one was', async () => {
    const { span } = await readUndated(
      'The siege began on October 7, 2021. Gunmen attacked the convoy on November 21.',
    )
    expect(bounds(span)).toEqual(['2021-11-21', null])
  })

  test('nothing that bounds it is no interval, and a year in a name does not', async () => {
    expect((await readUndated('The envoys met on Thursday and will meet again next week.')).span).toBeNull()
    expect((await readUndated('Orland backs the 2040 target of Marrow.')).span).toBeNull()
  })

  test('"since" looks back and "by" looks ahead, whatever the verb', async () => {
    expect(bounds((await readUndated('Orland has held the port since 2019.')).span)).toEqual([
      '2019-01-01',
      null,
    ])
    expect(bounds((await readUndated('Orland pledged to leave the port by June 2022.')).span)).toEqual([
      null,
      '2022-06-30',
    ])
  })
})

describe('marks of the page', () => {
  const address = (url: string) => {
    const reason = addressReason(undated('Text.', url))
    return reason && [reason.earliest, reason.latest]
  }

  test('the day in the address, or its month', () => {
    expect(address('https://news.example/world/2021/11/09/envoys-meet')).toEqual(['2021-11-09', '2021-11-09'])
    expect(address('https://news.example/2021/nov/09/envoys-meet')).toEqual(['2021-11-09', '2021-11-09'])
    expect(address('https://news.example/2021-11-09-envoys.html')).toEqual(['2021-11-09', '2021-11-09'])
    expect(address('https://news.example/2021/11/envoys')).toEqual(['2021-11-01', '2021-11-30'])
  })

  test('numbers that are no date are none', () => {
    expect(address('https://news.example/2021/31/09/envoys')).toBeNull()
    expect(address('https://news.example/story/20211109')).toBeNull()
    expect(address('https://news.example/1234/56/78')).toBeNull()
  })

  test('a copyright line ends with its year', () => {
    const latest = (text: string) => copyrightReason(undated(text))?.latest ?? null
    expect(latest('Envoys met.\n© 2021 Harbour Wire')).toBe('2021-12-31')
    expect(latest('Envoys met.\nCopyright 2015-2021 Harbour Wire')).toBe('2021-12-31')
    expect(latest('Envoys met in 2021.')).toBeNull()
  })
})

test('a date without its year says nothing where no bound is known', () => {
  const day = { month: 3, date: 7, weekday: 4, tense: 'past' as const, words: 'Thursday, March 7', start: 0 }
  expect(shortDayReason(day, { earliest: null, latest: null, reasons: [] })).toBeNull()
  expect(shortDayReason(day, { earliest: '2020-01-01', latest: '2022-12-31', reasons: [] })).toBeNull()
  expect(shortDayReason(day, { earliest: '2018-06-01', latest: '2019-12-31', reasons: [] })).toMatchObject({
    earliest: '2019-03-07',
    why: 'weekday',
  })
})

describe('days counted from when an undated report can have been written', () => {
  const met = 'Orland President Ada Venn met Marrow Premier Ivo Kell in Tovel on Thursday.'
  const encounterIn = (claims: readonly Claim[]) => claims.find(({ kind }) => kind === 'encounter')

  test('one day in the address anchors it, and the claim says so', async () => {
    const { claims } = await readUndated(met, 'https://news.example/2021/11/12/envoys-meet')
    expect(encounterIn(claims)).toMatchObject({ when: ['2021-11-11', '2021-11-11'] })
    expect(encounterIn(claims)?.why).toContain('time:weekday+between')
  })

  test('several days give an interval', async () => {
    const text = `The truce took effect on 9 November 2021. ${met} They will meet again on 14 November 2021.`
    const { span, claims } = await readUndated(text)
    expect(bounds(span)).toEqual(['2021-11-09', '2021-11-14'])
    const encounter = claims.find(({ why }) => why.includes('time:weekday+between'))
    // The last Thursday before the 9th is the 4th, the last before the 14th is the 11th.
    expect(encounter?.when).toEqual(['2021-11-04', '2021-11-11'])
  })

  test('months or an open end give none', async () => {
    const open = await readUndated(`The truce took effect on 9 November 2021. ${met}`)
    expect(open.span?.latest).toBeNull()
    expect(encounterIn(open.claims)?.when).toBeNull()
    const wide = await readUndated(
      `The truce took effect on 9 November 2021. ${met} The council will vote on 1 June 2022.`,
    )
    expect(bounds(wide.span)).toEqual(['2021-11-09', '2022-06-01'])
    expect(encounterIn(wide.claims)?.when).toBeNull()
  })

  test('a dated report has no interval', async () => {
    const report = { ...undated(met), published: '2021-11-12', publishedFrom: 'input' as const }
    const read = await reader.read(report)
    expect(read.report).toEqual(report)
    expect(encounterIn(read.claims)?.why).toContain('time:weekday')
  })
})
