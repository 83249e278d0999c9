import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimWith, readingOf, reportWith } from '../../test/helpers/claims.ts'
import { riverTalks } from '../../test/helpers/river-talks.ts'
import { openStore, openStoreForReading } from './index.ts'
import type { Store } from './index.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
  path = join(folder, 'parley.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const met = { kind: 'encounter', quote: 'They met.', anchor: 'met' } as const
const report = reportWith({ url: 'https://lantern.example/1' })

async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(path)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Rows of the file as any SQLite tool sees them. */
function rowsOf(sql: string): Record<string, unknown>[] {
  const database = new Database(path)
  try {
    return database.prepare(sql).all() as Record<string, unknown>[]
  } finally {
    database.close()
  }
}

function count(table: string): unknown {
  return rowsOf(`SELECT count(*) AS count FROM ${table}`)[0]?.['count']
}

test('what is saved comes back as it was, in order', async () => {
  const readings = riverTalks()
  const record = await withStore(async (store) => {
    for (const reading of readings) await store.save(reading)
    return store.record()
  })
  expect(record.reports.map(({ id }) => id)).toEqual([
    'harbour-1101',
    'lantern-1104',
    'harbour-1109',
    'lantern-1112',
    'note-1',
  ])
  for (const { report, claims } of readings) {
    expect(record.claims.filter((claim) => claim.report.id === report.id).map(({ claim }) => claim)).toEqual(
      claims,
    )
  }
})

test('the same report again changes nothing', async () => {
  const reading = readingOf(report, [met])
  await withStore(async (store) => {
    expect(await store.save(reading)).toEqual({ outcome: 'new', reportId: 'r1', revision: 1 })
  })
  const before = readFileSync(path)
  await withStore(async (store) => {
    expect(await store.known(report, 'reader 1')).toMatchObject({ claims: reading.claims })
    expect(await store.save(reading)).toEqual({ outcome: 'unchanged', reportId: 'r1', revision: 1 })
  })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test.each([
  ['the same id', { id: 'r1', url: null }],
  ['another id but the same address', { id: 'r2', url: 'https://lantern.example/1' }],
])('an edited text under %s is a new revision, and the old one is kept', async (_, head) => {
  await withStore(async (store) => {
    await store.save(readingOf(report, [met]))
    const edited = reportWith({ ...head, text: 'They met twice. They met.' })
    expect(await store.save(readingOf(edited, [met]))).toEqual({
      outcome: 'new-revision',
      reportId: 'r1',
      revision: 2,
    })
    const record = await store.record()
    expect(record.reports).toMatchObject([{ id: 'r1', revision: 2, revisions: 2 }])
    expect(record.claims.map(({ claim }) => claim.start)).toEqual([16])
    expect((await store.report('r1', 1))?.report.text).toBe('They met.')
    // The older text again is known already and does not come back as the current one.
    expect(await store.save(readingOf(report, [met]))).toMatchObject({ outcome: 'unchanged', revision: 1 })
    expect((await store.report('r1'))?.revision).toBe(2)
  })
})

test('a newer reader replaces the claims and all that hangs on them', async () => {
  await withStore(async (store) => {
    const old = { ...met, parties: ['Loria'], sources: [{ name: 'Loria', type: 'organisation' }] }
    await store.save(readingOf(report, [old, { ...old, id: 'c2' }]))
    expect(await store.known(report, 'reader 2')).toBeNull()
    expect(await store.save(readingOf(report, [met], 'reader 2'))).toMatchObject({
      outcome: 'updated',
      revision: 1,
    })
  })
  expect(['claims', 'sources', 'claim_actors'].map(count)).toEqual([1, 0, 0])
  expect(rowsOf(`SELECT rowid FROM claim_search WHERE claim_search MATCH 'met'`)).toHaveLength(1)
})

test('a publication day that becomes known replaces the claims of the same text', async () => {
  await withStore(async (store) => {
    await store.save(readingOf({ ...report, published: null, publishedFrom: 'unknown' }, [met]))
    expect(await store.known(report, 'reader 1')).toBeNull()
    const when = ['2031-11-04', '2031-11-04']
    expect(await store.save(readingOf(report, [{ ...met, when }]))).toMatchObject({ outcome: 'updated' })
    const { reports, claims } = await store.record()
    expect([reports[0]?.published, claims[0]?.claim.when]).toEqual(['2031-11-04', when])
  })
})

test('an undated report keeps the days between which it was written, and is known by what its input said', async () => {
  const asGiven = { ...report, published: null, publishedFrom: 'unknown' as const }
  const publishedBetween = {
    earliest: '2031-11-02',
    latest: null,
    reasons: [
      {
        why: 'looks-back' as const,
        words: '2 November 2031',
        start: 0,
        earliest: '2031-11-02',
        latest: null,
      },
    ],
  }
  await withStore(async (store) => {
    await store.save(readingOf({ ...asGiven, publishedBetween }, [met]))
    expect((await store.known(asGiven, 'reader 1'))?.report).toEqual({ ...asGiven, publishedBetween })
    expect((await store.report('r1'))?.report.publishedBetween).toEqual(publishedBetween)
    expect((await store.record()).reports[0]?.publishedBetween).toEqual(publishedBetween)
    await store.save(readingOf(report, [met]))
    expect((await store.record()).reports[0]).not.toHaveProperty('publishedBetween')
  })
})

test('a refused claim leaves nothing of its report behind', async () => {
  await withStore(async (store) => {
    const wrong = {
      ...readingOf(report, [met]),
      claims: [claimWith({ ...met }), claimWith({ ...met, id: 'c2', start: 3 })],
    }
    await expect(store.save(wrong)).rejects.toMatchObject({ code: 'ungrounded-claim' })
    expect(await store.record()).toMatchObject({ reports: [], claims: [] })
  })
  expect(['reports', 'revisions', 'claims'].map(count)).toEqual([0, 0, 0])
})

test('the file itself refuses an anchor that does not stand in the quote', async () => {
  await withStore((store) => store.save(readingOf(report, [met])))
  expect(() => rowsOf(`UPDATE claims SET anchor = 'fought' RETURNING id`)).toThrow(/CHECK/)
})

test('as of a day, each report stands as it stood then, and undated ones are counted', async () => {
  const revisions = [
    reportWith({ published: '2031-11-01' }),
    reportWith({ published: '2031-11-05', text: 'They met. Later.' }),
    reportWith({ id: 'r2', published: '2031-11-09' }),
    reportWith({ id: 'r3', published: null, publishedFrom: 'unknown' }),
  ]
  await withStore(async (store) => {
    for (const revision of revisions) await store.save(readingOf(revision, [met]))
    const asOf = async (day: string) => {
      const { reports, undatedLeftOut } = await store.record({ asOf: day })
      return [reports.map(({ id, revision }) => `${id} ${revision}`), undatedLeftOut]
    }
    expect(await asOf('2031-10-31')).toEqual([[], 1])
    expect(await asOf('2031-11-01')).toEqual([['r1 1'], 1])
    expect(await asOf('2031-11-08')).toEqual([['r1 2'], 1])
    expect(await asOf('2031-11-09')).toEqual([['r1 2', 'r2 1'], 1])
    expect((await store.record()).reports).toHaveLength(3)
  })
})

test('reports are found by words of their current text, without case and accents', async () => {
  await withStore(async (store) => {
    await store.save(readingOf(reportWith({ text: 'They met. Erdoğan spoke of the crossings.' }), [met]))
    await store.save(readingOf(reportWith({ id: 'r2' }), [met]))
    const found = async (words: string) => (await store.record({ words })).reports.map(({ id }) => id)
    expect(await found('erdogan CROSSINGS')).toEqual(['r1'])
    expect(await found('crossings pipeline')).toEqual([])
    expect(await found('met')).toEqual(['r1', 'r2'])
    expect(await found('NOT "met" OR (')).toEqual([])
  })
})

test('an id is found whole or by its beginning, and never guessed', async () => {
  await withStore(async (store) => {
    for (const id of ['abc', 'abcd', 'x/y']) {
      await store.save(readingOf(reportWith({ id }), [{ ...met, id: `${id.slice(0, 1)}1` }]))
    }
    expect(await store.find('abc')).toEqual({ kind: 'report', reportId: 'abc' })
    expect(await store.find('x1')).toEqual({ kind: 'claim', reportId: 'x/y', claimId: 'x1' })
    expect(await store.find('abcd/a1')).toEqual({ kind: 'claim', reportId: 'abcd', claimId: 'a1' })
    expect(await store.find('x/y/x')).toMatchObject({ kind: 'claim', claimId: 'x1' })
    await expect(store.find('a1')).rejects.toMatchObject({
      code: 'ambiguous-id',
      message: 'this may be abc/a1, abcd/a1',
    })
    await expect(store.find('nope')).rejects.toMatchObject({ code: 'unknown-id' })
  })
})

test('a store of a newer version is refused and not touched', async () => {
  await withStore((store) => store.save(readingOf(report, [met])))
  rowsOf('PRAGMA user_version = 99')
  const before = readFileSync(path)
  await expect(openStore(path)).rejects.toMatchObject({ code: 'store-too-new' })
  await expect(openStoreForReading(path)).rejects.toMatchObject({ code: 'store-too-new' })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('the database of another program and a file that is none are refused and not touched', async () => {
  rowsOf('PRAGMA user_version')
  const database = new Database(path)
  database.exec('CREATE TABLE bookmarks (address TEXT)')
  database.close()
  const before = readFileSync(path)
  await expect(openStore(path)).rejects.toMatchObject({ code: 'not-a-store' })
  expect(readFileSync(path).equals(before)).toBe(true)
  writeFileSync(path, 'a letter, and no database at all, of more than a hundred bytes '.repeat(20))
  await expect(openStore(path)).rejects.toMatchObject({ code: 'not-a-store' })
})

test('a missing store, a missing folder and a folder in its place are told', async () => {
  await expect(openStoreForReading(path)).rejects.toMatchObject({ code: 'no-store' })
  await expect(openStore(join(folder, 'none', 'parley.db'))).rejects.toMatchObject({
    code: 'store-not-writable',
  })
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'store-not-writable' })
})

test('a claim changed by hand into something else is told as damage', async () => {
  await withStore((store) => store.save(readingOf(report, [met])))
  rowsOf(`UPDATE claims SET claim = '{"kind":"rumour"}' RETURNING id`)
  await withStore(async (store) => {
    await expect(store.record()).rejects.toMatchObject({ code: 'store-damaged' })
  })
})

test('the file keeps every commit: write-ahead log, full synchronisation, a log of its schema steps', async () => {
  await withStore((store) => store.save(readingOf(report, [met])))
  expect(rowsOf('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect(rowsOf('SELECT number, name FROM migrations ORDER BY number')).toEqual([
    { number: 1, name: 'reports and claims' },
    { number: 2, name: 'search' },
    { number: 3, name: 'undated reports' },
  ])
  expect(rowsOf('SELECT report_id, claim_id, quote FROM current_claims')).toEqual([
    { report_id: 'r1', claim_id: 'c1', quote: 'They met.' },
  ])
})
