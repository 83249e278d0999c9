import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { riverTalks } from '../helpers/river-talks.ts'
import { newFolder, run, writeFiles } from './run.ts'

const folder = newFolder()

beforeAll(async () => {
  const store = await openStore(join(folder, 'parley.db'))
  for (const reading of riverTalks()) await store.save(reading)
  await store.close()
})

/** Output of a command over the river talks that must succeed. */
async function outputOf(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args, { cwd: folder, env: { COLUMNS: '100' } })
  expect(`${code} ${stderr}`).toMatch(/^0 (?:\d+ (?:claims?|reports?) left out [^\n]*\n)*$/)
  return stdout
}

test('the brief is the one of the river talks, in every format', async () => {
  const snapshots = new URL('../output/', import.meta.url).pathname
  await expect(await outputOf('brief')).toMatchFileSnapshot(`${snapshots}river-talks.txt`)
  await expect(await outputOf('brief', '--format', 'md')).toMatchFileSnapshot(`${snapshots}river-talks.md`)
  await expect(await outputOf('brief', '--format', 'html')).toMatchFileSnapshot(
    `${snapshots}river-talks.html`,
  )
  expect(JSON.parse(await outputOf('brief', '--json'))).toEqual(
    JSON.parse(await outputOf('brief', '--format', 'json')),
  )
})

test('brief --as-of asks when it was reported', async () => {
  const brief = JSON.parse(await outputOf('brief', '--as-of', '2031-11-04', '--json')) as {
    remarks: string[]
  }
  expect(brief.remarks[0]).toMatch(/^As of 4 Nov 2031: 2 reports/)
  expect(brief.remarks[1]).toMatch(/^1 report without a publication day left out/)
})

test.each(['timeline', 'figures', 'offers', 'channels', 'actors', 'reports'])(
  '%s as text and as JSON',
  async (name) => {
    const text = await outputOf(name)
    await expect(text).toMatchFileSnapshot(new URL(`../output/${name}.txt`, import.meta.url).pathname)
    const json = JSON.parse(await outputOf(name, '--json')) as Record<string, unknown[]>
    expect(Object.keys(json)).toEqual(['asOf', 'undatedLeftOut', name])
    expect(json[name]?.length).toBeGreaterThan(0)
  },
)

test('filters narrow a view, and say what they leave out for want of a day', async () => {
  const narrowed = ['timeline', '--since', '2031-11-02', '--until', '2031-11-05', '--actor', 'vareth front']
  const { stdout, stderr } = await run(narrowed, { cwd: folder })
  expect(stdout.match(/\[[^\]]+\]/g)).toEqual(['[harbour-1101/c2]', '[lantern-1104/c1]', '[lantern-1104/c2]'])
  expect(stderr).toBe('1 claim left out because the day is not stated.\n')
  expect(await outputOf('timeline', '--kind', 'truce', '--kind', 'exchange')).not.toContain('Sorge')
  expect(await outputOf('reports', '--search', 'barges BRIDGE')).toContain('lantern-1112')
})

test('a kind that does not exist is refused with the kinds that do', async () => {
  const { code, stderr } = await run(['timeline', '--kind', 'rumour'], { cwd: folder })
  expect(code).toBe(1)
  expect(stderr).toContain('Give one of encounter, offer, truce, exchange, figure, act')
})

test('show gives a report or a claim by the beginning of its id', async () => {
  const snapshots = new URL('../output/', import.meta.url).pathname
  await expect(await outputOf('show', 'lantern-1104')).toMatchFileSnapshot(`${snapshots}show-report.txt`)
  await expect(await outputOf('show', 'harbour-1109/c1')).toMatchFileSnapshot(`${snapshots}show-claim.txt`)
  expect(JSON.parse(await outputOf('show', 'harbour-1109/c1', '--json'))).toMatchObject({
    report: { id: 'harbour-1109' },
    claim: { id: 'c1', kind: 'exchange' },
  })
  expect(await run(['show', 'c1'], { cwd: folder })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Give more of the id'),
  })
})

test('export csv has one row per claim, and export jsonl can be read again', async () => {
  const csv = await outputOf('export', 'csv')
  await expect(csv).toMatchFileSnapshot(new URL('../output/claims.csv', import.meta.url).pathname)
  const lines = await outputOf('export', 'jsonl')
  const again = newFolder()
  writeFiles(again, { 'record.jsonl': lines })
  const { code, stderr } = await run(['read', 'record.jsonl'], { cwd: again })
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^5 reports with /)])
  const reports = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; claims: unknown[] })
  expect(reports.map(({ claims }) => claims.length)).toEqual([5, 4, 6, 2, 2])
})

test('views of nothing: no store, nothing kept, nothing found', async () => {
  expect(await run(['brief'], { cwd: newFolder() })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('there is no store here. Read some reports first'),
  })
  expect(await run(['brief', '--store', 'memory:'], { cwd: folder })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('memory: keeps nothing'),
  })
  expect(await run(['offers', '--actor', 'Nobody'], { cwd: folder })).toMatchObject({
    code: 0,
    stdout: '',
    stderr: 'Nothing in the record matches.\n',
  })
})
