import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, reportText, run, writeFiles } from './run.ts'

const arabic = 'وصل المبعوث إلى المدينة صباح اليوم لإجراء محادثات مع الوفد. '.repeat(20)
const german =
  'Der Gesandte kam am Morgen in die Stadt, und es hieß, dass die Gespräche nach dem Wochenende weitergehen. '.repeat(
    8,
  )

test.each<[string, string, string | Uint8Array, string]>([
  ['an empty file', 'bad.txt', '', 'bad.txt: '],
  ['a file of blanks', 'bad.txt', ' \n\n', 'bad.txt: '],
  ['a binary file', 'bad.txt', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), 'bad.txt: '],
  ['invalid UTF-8', 'bad.txt', new Uint8Array([...Buffer.from(reportText(1)), 0xc3, 0x28]), 'bad.txt: '],
  ['a text in Arabic', 'bad.txt', arabic, 'bad.txt: '],
  ['a text in German', 'bad.txt', german, 'bad.txt: '],
  ['a broken line of JSON', 'bad.jsonl', '{"text": "half', 'bad.jsonl:1: '],
  ['JSON without a text', 'bad.json', '{"title": "x"}', 'bad.json: '],
  [
    'a publication day that is none',
    'bad.json',
    '{"published": "2031-02-30", "text": "They met."}',
    'bad.json: ',
  ],
])('%s is told in one line, and the good file beside it is read', async (_, name, content, place) => {
  const folder = newFolder()
  writeFiles(folder, { [name]: content, 'good.txt': reportText(1) })
  const { code, stdout, stderr } = await run(['read', name, 'good.txt'], { cwd: folder })
  expect(code).toBe(1)
  const [error, summary, ...rest] = stderr.split('\n')
  expect(error).toMatch(new RegExp(`^parley: .*${place.replaceAll('.', '\\.')}\\S`))
  expect(summary).toContain('1 report with 1 claim (1 new); 1 input failed.')
  expect(rest).toEqual([''])
  expect(stdout.split('\n')).toHaveLength(2)
})

test('a good line beside a broken one is read', async () => {
  const folder = newFolder()
  const lines = [JSON.stringify({ text: reportText(1) }), '{broken', JSON.stringify({ text: reportText(2) })]
  writeFiles(folder, { 'a.jsonl': lines.join('\n') })
  const { code, stderr } = await run(['read', 'a.jsonl'], { cwd: folder })
  expect(code).toBe(1)
  expect(stderr).toContain('a.jsonl:2: ')
  expect(stderr).toContain('2 reports with 2 claims (2 new); 1 input failed.')
})

test('a file of 50 MB is refused without being read whole', async () => {
  const folder = newFolder()
  writeFiles(folder, {
    'big.txt': Buffer.alloc(50_000_000, 'The river talks went on. '),
    'good.txt': reportText(1),
  })
  const { code, stderr } = await run(['read', 'big.txt', 'good.txt'], { cwd: folder })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^parley: .*big\.txt: /)
  expect(stderr).toContain('(1 new); 1 input failed.')
})

test('a file that does not exist is told, and the good one is read', async () => {
  const folder = newFolder()
  writeFiles(folder, { 'good.txt': reportText(1) })
  const { code, stderr } = await run(['read', 'none.txt', 'good.txt'], { cwd: folder })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^parley: .*none\.txt: /)
  expect(stderr).toContain('(1 new); 1 input failed.')
})

test('a day that is none ends the run before anything is made', async () => {
  const folder = newFolder()
  writeFiles(folder, { 'good.txt': reportText(1) })
  const { code, stdout, stderr } = await run(['read', 'good.txt', '--published', 'yesterday'], {
    cwd: folder,
  })
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^parley: --published: .*not a date: "yesterday"/)
  expect(() => readFileSync(join(folder, 'parley.db'))).toThrow(/ENOENT/)
})

test.each(['2031-02-30', '04.11.2031', '2031-11'])('brief --as-of %s is refused', async (day) => {
  const { code, stderr } = await run(['brief', '--as-of', day], { cwd: newFolder() })
  expect(code).toBe(1)
  expect(stderr).toContain('It is not a day of the calendar; write it as 2023-11-09.')
})
