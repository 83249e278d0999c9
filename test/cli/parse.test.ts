import { existsSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { newFolder, runWith, writeFiles } from './run.ts'

const model = new URL('../../models/parley-language.onnx', import.meta.url)
const text = 'The envoy of Ostmark met Tomas Reth in Dunmere on Thursday.\n'

vi.setConfig({ testTimeout: 120_000 })

if (!existsSync(model))
  console.warn('parse and read with the shipped model are skipped: models/ holds no model')

test.skipIf(!existsSync(model))(
  'parse draws a tree for each sentence, from a file or from standard input',
  async () => {
    const folder = newFolder()
    writeFiles(folder, { 'note.txt': text })
    const fromFile = await runWith('parley', ['parse', 'note.txt'], { cwd: folder })
    expect([fromFile.code, fromFile.stderr]).toEqual([0, ''])
    expect(fromFile.stdout).toMatch(/^The envoy of Ostmark met Tomas Reth in Dunmere on Thursday\.\n/)
    expect(fromFile.stdout).toMatch(/^met {2}.*root/m)
    expect((await runWith('parley', ['parse'], { input: text })).stdout).toBe(fromFile.stdout)
  },
)

interface Json {
  sentences: { start: number; end: number; tokens: { start: number; end: number; text: string }[] }[]
  names: { start: number; end: number; type: string }[]
  attributions: Record<string, [number, number][]>[]
  mentions: unknown[]
  times?: { value: string }[]
}

test.skipIf(!existsSync(model))('parse --json gives one line per file, all of it with offsets', async () => {
  const folder = newFolder()
  const second = 'The talks go on, Tomas Reth said.\n'
  writeFiles(folder, { 'note.txt': text, 'second.txt': second })
  const { stdout } = await runWith('parley', ['parse', '--json', 'note.txt', 'second.txt'], { cwd: folder })
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  for (const [index, line] of lines.entries()) {
    const json = JSON.parse(line) as Json
    const words = ({ start, end }: { start: number; end: number }) => [text, second][index]!.slice(start, end)
    expect(Object.keys(json)).toEqual(['sentences', 'names', 'attributions', 'mentions'])
    expect(json.sentences[0]?.tokens.map(words)).toEqual(json.sentences[0]?.tokens.map((token) => token.text))
    expect(json.names.map((name) => [Object.keys(name), words(name)])).toContainEqual([
      ['start', 'end', 'type'],
      'Tomas Reth',
    ])
    for (const attribution of json.attributions) {
      expect(Object.keys(attribution)).toEqual(['source', 'cue', 'content'])
      for (const [start, end] of Object.values(attribution).flat()) expect(end).toBeGreaterThan(start)
    }
  }
})

test.skipIf(!existsSync(model))('parse --json --published adds the times', async () => {
  const { stdout } = await runWith('parley', ['parse', '--json', '--published', '2031-11-07'], {
    input: text,
  })
  expect((JSON.parse(stdout) as Json).times).toMatchObject([{ value: '2031-11-06' }])
})

test.skipIf(!existsSync(model))(
  'parse of several files draws each under its name and goes on after a bad one',
  async () => {
    const folder = newFolder()
    writeFiles(folder, { 'a.txt': text, 'b.txt': 'Das ist nicht die Sprache, die wir hier lesen.\n' })
    const run = await runWith('parley', ['parse', 'a.txt', 'b.txt', 'none.txt'], { cwd: folder })
    expect(run).toMatchObject({
      code: 1,
      stderr:
        'parley: b.txt: the text does not look like English. Parley reads English; give it a translation\n' +
        'parley: none.txt: there is no such file\n',
    })
    expect(run.stdout).toMatch(/^== a\.txt ==\n\nThe envoy/)
  },
)

test.skipIf(!existsSync(model))(
  'parse --conllu keeps the words of CoNLL-U and makes it from text',
  async () => {
    const words = ['They', 'met', 'in', 'Dunmere', '.']
    const gold = `# sent_id = a\n${words.map((word, index) => `${index + 1}\t${word}${'\t_'.repeat(8)}`).join('\n')}\n\n`
    const { stdout } = await runWith('parley', ['parse', '--conllu'], { input: gold })
    expect(stdout).toMatch(/^# sent_id = a\n/)
    expect(stdout.match(/^\d+\t\S+/gm)).toEqual(words.map((word, index) => `${index + 1}\t${word}`))
    expect(stdout).toMatch(/^2\tmet\tmeet\tVERB/m)
    expect((await runWith('parley', ['parse', '--conllu'], { input: text })).stdout).toMatch(
      /^5\tmet\tmeet\tVERB/m,
    )
  },
)

test('parse of nothing, of a missing file and of bytes that are no text', async () => {
  expect(await runWith('parley', ['parse'])).toMatchObject({
    code: 1,
    stderr: 'parley: standard input: there is no text in it\n',
  })
  expect(await runWith('parley', ['parse', 'none.txt'], { cwd: newFolder() })).toMatchObject({
    code: 1,
    stderr: 'parley: none.txt: there is no such file\n',
  })
  const folder = newFolder()
  writeFiles(folder, { 'bytes.txt': new Uint8Array([0xc3, 0x28]) })
  expect(await runWith('parley', ['parse', 'bytes.txt'], { cwd: folder })).toMatchObject({
    code: 1,
    stderr: 'parley: bytes.txt: this is not UTF-8 text. Convert it to UTF-8\n',
  })
})

test.skipIf(!existsSync(model))(
  'read with the shipped reader: every quote stands in its text, twice the same bytes',
  async () => {
    const folder = newFolder()
    const report = `Envoy meets leader of the Front\n\n${text}\nLoria freed 20 dock workers on Friday, according to a statement of Ostmark.\n`
    writeFiles(folder, { 'a.txt': report })
    const args = ['read', 'a.txt', '--published', '2031-11-08', '--json']
    const first = await runWith('parley', [...args, '--store', 'memory:'], { cwd: folder })
    expect(first.code).toBe(0)
    const line = JSON.parse(first.stdout) as { text: string; claims: { quote: string; start: number }[] }
    expect(line.claims.length).toBeGreaterThan(0)
    for (const { quote, start } of line.claims)
      expect(line.text.slice(start, start + quote.length)).toBe(quote)
    expect((await runWith('parley', args, { cwd: folder })).stdout).toBe(first.stdout)
    expect((await runWith('parley', args, { cwd: folder })).stdout).toBe(first.stdout)
  },
)
