import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { annotateConllu } from './annotate.ts'
import { loadLanguage } from './load.ts'
import { toConllu } from './to-conllu.ts'
import type { TokenReader } from './types.ts'

const models = fileURLToPath(new URL('../../models/', import.meta.url))
const files = ['parley-language.onnx', 'vocab.txt', 'labels.json']
const hasModel = files.every((file) => existsSync(join(models, file)))
if (!hasModel) console.warn(`Skipped: no model in ${models}`)

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'parley-models-'))

describe('loadLanguage', () => {
  test('says which file is missing and what to do', async () => {
    const modelPath = await folder()
    await expect(loadLanguage({ modelPath })).rejects.toMatchObject({
      code: 'model-missing',
      where: join(modelPath, 'parley-language.onnx'),
      remedy: expect.stringContaining('modelPath'),
    })
  })

  test.each(['{"version": 99}', 'not JSON'])('refuses labels it does not know: %s', async (labels) => {
    const modelPath = await folder()
    await writeFile(join(modelPath, 'parley-language.onnx'), '')
    await writeFile(join(modelPath, 'vocab.txt'), '[PAD]\n')
    await writeFile(join(modelPath, 'labels.json'), labels)
    await expect(loadLanguage({ modelPath })).rejects.toMatchObject({ code: 'model-unknown' })
  })

  test.each([0, 1.5, NaN])('refuses %s threads', async (threads) => {
    await expect(loadLanguage({ threads })).rejects.toMatchObject({ code: 'invalid-threads' })
  })

  test.runIf(hasModel)('refuses weights that are no model', async () => {
    const modelPath = await folder()
    for (const file of files) await copyFile(join(models, file), join(modelPath, file))
    await writeFile(join(modelPath, 'parley-language.onnx'), 'no model')
    await expect(loadLanguage({ modelPath })).rejects.toMatchObject({ code: 'model-broken' })
  })
})

describe.runIf(hasModel)('with the shipped model', () => {
  let reader: TokenReader
  beforeAll(async () => {
    reader = await loadLanguage()
  })

  const text =
    'Envoy Ann Lee arrived in Oslo on Monday, according to the ministry. She didn’t meet the rebels.'

  test('parses a plain report', async () => {
    const { sentences, attributions } = await reader.analyse(text)
    expect(sentences).toHaveLength(2)
    const [first, second] = sentences
    const root = first!.tokens.find(({ head }) => head === -1)!
    expect(root).toMatchObject({ text: 'arrived', upos: 'VERB', relation: 'root' })
    expect(second!.tokens.find(({ text }) => text === 'She')).toMatchObject({ relation: 'nsubj' })
    expect(first!.names.map(({ type, start, end }) => [type, text.slice(start, end)])).toContainEqual([
      'LOC',
      'Oslo',
    ])
    for (const { source, cue, content } of attributions) {
      for (const [start, end] of [...source, ...cue, ...content]) expect(end).toBeGreaterThan(start)
    }
  })

  test('gives the same twice, and at the same time', async () => {
    const [one, two] = await Promise.all([reader.analyse(text), reader.analyse(text)])
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
    expect(JSON.stringify(await reader.analyse(text))).toBe(JSON.stringify(one))
  })

  test('gives the same with any number of threads', async () => {
    const two = await loadLanguage({ threads: 2 })
    expect(JSON.stringify(await two.analyse(text))).toBe(JSON.stringify(await reader.analyse(text)))
  })

  test('a sentence of five hundred words is one tree', async () => {
    const clause = 'the envoys of the two sides met the mediators in the old hall by the river, and '
    const long = `${clause.repeat(30)}then they left.`
    const { sentences } = await reader.analyse(long)
    expect(sentences).toHaveLength(1)
    const { tokens } = sentences[0]!
    expect(tokens.length).toBeGreaterThan(500)
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
  })

  test.each([
    ['capitals', 'ENVOYS ARRIVED IN OSLO ON MONDAY. TALKS GO ON.', 2],
    ['a quotation that never closes', '"We agree, she said. They left.', 2],
    ['emoji', 'They met 👩‍👩‍👧 today 👍🏽.', 1],
    ['half a surrogate pair', 'They met \uD83D today.', 1],
    ['a NUL', 'They\u0000met today.', 1],
    ['right to left', 'قال الوزير إن المحادثات مستمرة.', 1],
    ['one word', 'Talks', 1],
    ['one mark', '.', 1],
  ])('copes with %s', async (_, text, count) => {
    const { sentences } = await reader.analyse(text, { anyLanguage: true })
    expect(sentences).toHaveLength(count)
    for (const { tokens } of sentences) {
      for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word)
    }
  })

  test('a very long line takes time by its length only', async () => {
    const { sentences } = await reader.analyse('talks and '.repeat(1500))
    expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(2000)
    expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(3000)
  })

  test('what toConllu writes, annotateConllu reads', async () => {
    const conllu = toConllu(await reader.analyse(text))
    expect(conllu).toContain('\tdidn’t\t')
    const again = await annotateConllu(reader, conllu)
    expect(again.split('\n').map((line) => line.split('\t').slice(0, 2).join())).toEqual(
      conllu.split('\n').map((line) => line.split('\t').slice(0, 2).join()),
    )
  })
})
