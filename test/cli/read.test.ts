import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOfReports, newFolder, reportText, run, writeFiles } from './run.ts'

interface Line {
  id: string
  title: string | null
  outlet: string | null
  published: string | null
  text: string
  noise: string[]
  claims: { id: string; quote: string; start: number; when: string[] | null }[]
}

function linesOf(stdout: string): Line[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

test('read --json prints one line per report, in the order of the inputs', async () => {
  const folder = newFolder()
  writeFiles(folder, {
    'b.jsonl': [2, 3]
      .map((number) =>
        JSON.stringify({ id: `j${number}`, published: '2031-11-04', text: reportText(number) }),
      )
      .join('\n'),
    'a.txt': reportText(1),
  })
  const { code, stdout, stderr } = await run(
    [
      'read',
      'b.jsonl',
      'a.txt',
      '--json',
      '--store',
      'memory:',
      '--published',
      '2031-11-01',
      '--outlet',
      'The Lantern',
    ],
    { cwd: folder },
  )
  expect(code).toBe(0)
  const lines = linesOf(stdout)
  expect(lines.map(({ published, outlet }) => [published, outlet])).toEqual([
    ['2031-11-04', 'The Lantern'],
    ['2031-11-04', 'The Lantern'],
    ['2031-11-01', 'The Lantern'],
  ])
  expect(lines.map(({ id }) => id).slice(0, 2)).toEqual(['j2', 'j3'])
  for (const { text, claims, noise } of lines) {
    expect(claims).toHaveLength(1)
    for (const { quote, start } of claims) expect(text.slice(start, start + quote.length)).toBe(quote)
    for (const line of noise) expect(text).toContain(line)
  }
  expect(stderr).toBe('3 reports with 3 claims. Nothing is kept\n')
  expect(existsSync(join(folder, 'parley.db'))).toBe(false)
})

test('the same command again changes nothing', async () => {
  const folder = folderOfReports(3)
  const first = await run(['read', '.'], { cwd: folder })
  expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('3 reports with 3 claims (3 new)') })
  const before = readFileSync(join(folder, 'parley.db'))
  const second = await run(['read', '.'], { cwd: folder })
  expect(second).toMatchObject({ code: 0, stderr: expect.stringContaining('(3 unchanged)') })
  expect(readFileSync(join(folder, 'parley.db')).equals(before)).toBe(true)
})

test('a report that is stored is not read again, but printed all the same', async () => {
  const folder = folderOfReports(2)
  const first = await run(['read', '.', '--json'], { cwd: folder })
  const started = Date.now()
  const second = await run(['read', '.', '--json'], { cwd: folder, env: { SMALL_READER_DELAY: '60000' } })
  expect(Date.now() - started).toBeLessThan(20_000)
  expect(second.stdout).toBe(first.stdout)
})

test('a newer reader updates, an edited text makes a new revision', async () => {
  const folder = newFolder()
  const input = (text: string) => ({ 'a.json': JSON.stringify({ id: 'a', published: '2031-11-01', text }) })
  writeFiles(folder, input(reportText(1)))
  await run(['read', 'a.json'], { cwd: folder })
  const updated = await run(['read', 'a.json'], { cwd: folder, env: { SMALL_READER_VERSION: 'small 2' } })
  expect(updated.stderr).toContain('(1 updated)')
  writeFiles(folder, input(`${reportText(1)}Sorge met Hale in Varna.\n`))
  const edited = await run(['read', 'a.json'], { cwd: folder, env: { SMALL_READER_VERSION: 'small 2' } })
  expect(edited.stderr).toContain('1 report with 2 claims (1 new revision)')
  const { stdout } = await run(['reports', '--json'], { cwd: folder })
  expect(JSON.parse(stdout)).toMatchObject({ reports: [{ id: 'a', revision: 2, revisions: 2, claims: 2 }] })
})

test('a reader that gives a claim beside its words is refused, and the other reports are read', async () => {
  const folder = folderOfReports(2)
  writeFiles(folder, { 'r000.txt': `${reportText(0)}UNGROUNDED` })
  for (const store of ['parley.db', 'memory:']) {
    const { code, stdout, stderr } = await run(['read', '.', '--store', store, '--json'], { cwd: folder })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^parley: report \w+, claim \S+: the claim is refused: its quote does not stand at offset/,
    )
    expect(stderr).toContain('2 reports with 2 claims')
    expect(linesOf(stdout)).toHaveLength(2)
  }
})

test('a fault in the reader costs one report, and says where', async () => {
  const folder = folderOfReports(2)
  writeFiles(folder, { 'r000.txt': `${reportText(0)}CRASH` })
  const { code, stderr } = await run(['read', '.'], { cwd: folder })
  expect(code).toBe(1)
  expect(stderr).toContain(
    'r000.txt: this is a fault of Parley, please report it: TypeError: the reader lost its way',
  )
  expect(stderr).toContain('2 reports with 2 claims (2 new); 1 input failed.')
})

test('control characters of a report do not reach the terminal, but stay in the data', async () => {
  const folder = newFolder()
  writeFiles(folder, { 'a.json': JSON.stringify({ title: 'Talks \u001b[31mred', text: reportText(1) }) })
  const text = await run(['read', 'a.json', '--store', 'memory:'], { cwd: folder })
  expect(text.stdout).toContain('Talks \ufffd[31mred')
  const json = await run(['read', 'a.json', '--store', 'memory:', '--json'], { cwd: folder })
  expect(linesOf(json.stdout)[0]?.title).toBe('Talks \u001b[31mred')
})
